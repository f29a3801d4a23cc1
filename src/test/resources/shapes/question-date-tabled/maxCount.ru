# breaks: a question tabled on two days
INSERT DATA {
  <question/commons/2024-12-12/9003> pq:dateTabled "2024-12-13"^^xsd:date .
}
