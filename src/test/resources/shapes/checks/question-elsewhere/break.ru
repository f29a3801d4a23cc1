# breaks: an answer that refers to a question of another year
INSERT DATA {
  <question/commons/2024-12-11/9002/answer> pq:refersTo <question/commons/2014-06-05/1> .
}
