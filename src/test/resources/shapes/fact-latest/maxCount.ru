# breaks: two last days
INSERT DATA {
  <fact/establishment> pq:latest "2023-03-30"^^xsd:date .
}
