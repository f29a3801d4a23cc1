# breaks: the answerer twice
INSERT DATA {
  <question/commons/2024-12-11/9002/answer> pq:answeredBy <member/9001> .
}
