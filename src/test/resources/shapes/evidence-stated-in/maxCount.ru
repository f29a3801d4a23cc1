# breaks: a quotation from two texts
INSERT DATA {
  <evidence/a-purpose> pq:statedIn <question/lords/2024-12-10/HL9001> .
}
