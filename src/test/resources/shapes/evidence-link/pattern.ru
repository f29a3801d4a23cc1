# breaks: an answer in the place of evidence
INSERT DATA {
  <fact/establishment> pq:evidence <question/lords/2024-12-10/HL9001/answer> .
}
