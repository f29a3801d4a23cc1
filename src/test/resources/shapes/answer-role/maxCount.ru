# breaks: two roles beside one name
INSERT DATA {
  <question/lords/2024-12-10/HL9001/answer> pq:rolePrinted "Minister for Boats" .
}
