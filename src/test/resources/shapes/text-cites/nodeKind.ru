# breaks: an Act as a string
INSERT DATA {
  <question/commons/2024-12-11/9002> schema:citation "https://w3id.org/pqgraph/id/citation/act/harbours-act-1964" .
}
