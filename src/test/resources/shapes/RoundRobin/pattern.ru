# breaks: the IRI of a round robin has another path
# and so: question-round-robin
INSERT DATA {
  <group/1> a pq:RoundRobin .
  <question/commons/2024-12-12/9003> pq:partOfRoundRobin <group/1> .
  <question/commons/2024-12-11/9002> pq:partOfRoundRobin <group/1> .
}
