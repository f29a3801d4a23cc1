# breaks: the House twice
INSERT DATA {
  <question/commons/2024-12-11/9002> pq:house <house/lords> .
}
