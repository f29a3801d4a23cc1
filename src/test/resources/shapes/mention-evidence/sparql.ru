# breaks: a mention without the words
INSERT DATA {
  <question/commons/2024-12-11/9002> pq:mentions <body/harbour-safety-taskforce> .
}
