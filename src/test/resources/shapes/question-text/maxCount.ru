# breaks: a question with two texts
INSERT DATA {
  <question/commons/2024-12-11/9002> pq:questionText "And how many lights there are." .
}
