# breaks: a mention as a string
# and so: mention-evidence
INSERT DATA {
  <question/commons/2024-12-11/9002> pq:mentions "https://w3id.org/pqgraph/id/body/harbour-safety-taskforce" .
}
