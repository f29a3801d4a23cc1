# breaks: the type of the answer twice
INSERT DATA {
  <question/lords/2024-12-10/HL9001/answer> pq:answerType <concept/answer-type/holding> .
}
