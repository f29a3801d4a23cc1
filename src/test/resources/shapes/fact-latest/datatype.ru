# breaks: a month for a last day
INSERT DATA {
  <fact/meeting> pq:latest "2023-07"^^xsd:gYearMonth .
}
