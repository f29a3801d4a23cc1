# breaks: two answers that replace each other
INSERT DATA {
  <question/lords/2024-12-10/HL9001/answer/holding> pq:replacesAnswer <question/lords/2024-12-10/HL9001/answer> .
}
