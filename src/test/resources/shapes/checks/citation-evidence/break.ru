# breaks: a text that cites an Act nowhere in its words
INSERT DATA {
  <question/commons/2024-12-11/9002> schema:citation <citation/act/harbours-act-1964> .
}
