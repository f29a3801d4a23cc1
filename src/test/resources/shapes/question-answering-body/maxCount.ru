# breaks: the answering body twice
INSERT DATA {
  <question/commons/2024-12-11/9002> pq:answeringBody <body/harbour-safety-taskforce> .
}
