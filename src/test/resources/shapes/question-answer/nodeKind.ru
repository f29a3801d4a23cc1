# breaks: an answer as a string
INSERT DATA {
  <question/commons/2024-12-12/9003> pq:answer "https://w3id.org/pqgraph/id/question/commons/2024-12-12/9003/answer" .
}
