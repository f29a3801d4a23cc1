# breaks: a refusal without the words that say so
INSERT DATA {
  <question/commons/2024-12-11/9002/answer> pq:refusal <concept/refusal/not-held-centrally> .
}
