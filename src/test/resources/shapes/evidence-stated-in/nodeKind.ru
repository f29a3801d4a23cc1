# breaks: the text quoted, as a string
INSERT DATA {
  <evidence/a-purpose> pq:statedIn "https://w3id.org/pqgraph/id/question/1" .
}
