# breaks: a text that the source cut off
INSERT DATA {
  <question/commons/2024-12-11/9002/answer> pq:isTruncated true .
}
