# breaks: an answer given on two days
INSERT DATA {
  <question/commons/2024-12-11/9002/answer> pq:dateAnswered "2024-12-17"^^xsd:date .
}
