# breaks: a question in two round robins
INSERT DATA {
  <round-robin/0b> a pq:RoundRobin .
  <question/commons/2024-12-12/9003> pq:partOfRoundRobin <round-robin/0b> .
  <question/commons/2024-12-11/9002> pq:partOfRoundRobin <round-robin/0b> .
}
