# breaks: an answer with the IRI of a question
INSERT DATA {
  <question/commons/2024-12-12/9003> pq:answer <question/commons/2024-12-11/9002> .
}
