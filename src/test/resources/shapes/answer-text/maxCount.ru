# breaks: an answer with two texts
INSERT DATA {
  <question/commons/2024-12-11/9002/answer> pq:answerText "There are 401." .
}
