# breaks: a count as of two days
INSERT DATA {
  <fact/meeting-count> pq:asOf "2024-12-21"^^xsd:date .
}
