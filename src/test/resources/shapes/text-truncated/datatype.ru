# breaks: pq:isTruncated as a string
INSERT DATA {
  <question/commons/2024-12-11/9002/answer> pq:isTruncated "yes" .
}
