# breaks: pq:isWithdrawn both true and false
INSERT DATA {
  <question/lords/2024-12-10/HL9001> pq:isWithdrawn true, false .
}
