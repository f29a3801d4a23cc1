# breaks: a round robin as a string
INSERT DATA {
  <question/commons/2024-12-12/9003> pq:partOfRoundRobin "https://w3id.org/pqgraph/id/round-robin/0a" .
}
