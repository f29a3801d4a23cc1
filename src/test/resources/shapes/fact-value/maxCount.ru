# breaks: a fact with two values
INSERT DATA {
  <fact/establishment> pq:value "2023"^^xsd:gYear .
}
