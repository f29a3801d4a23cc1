# breaks: a citation of one number that resolves to two questions
INSERT DATA {
  <citation/question/commons-9003-tabled-2024-12-12> pq:resolvesTo <question/commons/2014-12-12/9003> .
}
