# breaks: a question with two headings
INSERT DATA {
  <question/lords/2024-12-10/HL9001> pq:heading "Ports" .
}
