# breaks: a month for a first day
INSERT DATA {
  <fact/meeting> pq:earliest "2023-07"^^xsd:gYearMonth .
}
