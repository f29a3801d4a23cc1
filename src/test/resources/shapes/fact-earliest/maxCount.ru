# breaks: two first days
INSERT DATA {
  <fact/establishment> pq:earliest "2023-03-02"^^xsd:date .
}
