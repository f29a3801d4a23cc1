# breaks: the asker twice
INSERT DATA {
  <question/commons/2024-12-11/9002> pq:askedBy <member/9001> .
}
