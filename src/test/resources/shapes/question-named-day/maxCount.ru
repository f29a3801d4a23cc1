# breaks: pq:isNamedDay both true and false
INSERT DATA {
  <question/lords/2024-12-10/HL9001> pq:isNamedDay true, false .
}
