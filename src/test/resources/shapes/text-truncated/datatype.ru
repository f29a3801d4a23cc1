# breaks: pq:isTruncated as a string
# and so: text-complete
INSERT DATA {
  <question/commons/2024-12-11/9002/answer> pq:isTruncated "yes" .
}
