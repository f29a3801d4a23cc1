# breaks: a question with two UINs
INSERT DATA {
  <question/commons/2024-12-11/9002> pq:uin "9012" .
}
