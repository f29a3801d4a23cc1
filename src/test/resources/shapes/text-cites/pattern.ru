# breaks: a body that is cited
INSERT DATA {
  <question/commons/2024-12-11/9002> schema:citation <body/harbour-safety-taskforce> .
}
