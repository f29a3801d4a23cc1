# breaks: two times at which the question was found to be gone
INSERT DATA {
  <question/lords/2024-12-10/HL9001> <http://www.w3.org/ns/prov#invalidatedAtTime> "2026-01-06T02:00:00Z"^^xsd:dateTime .
}
