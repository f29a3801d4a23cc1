# breaks: a question due on two days
INSERT DATA {
  <question/commons/2024-12-11/9002> pq:dateForAnswer "2024-12-17"^^xsd:date .
}
