# breaks: evidence as a string
INSERT DATA {
  <fact/establishment> pq:evidence "https://w3id.org/pqgraph/id/evidence/a-set-up" .
}
