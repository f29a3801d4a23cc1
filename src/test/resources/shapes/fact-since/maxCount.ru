# breaks: a count since two dates
INSERT DATA {
  <fact/meeting-count> pq:since "2023"^^xsd:gYear .
}
