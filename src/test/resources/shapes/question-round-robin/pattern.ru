# breaks: a round robin with another path
INSERT DATA {
  <question/commons/2024-12-12/9003> pq:partOfRoundRobin <group/0a> .
}
