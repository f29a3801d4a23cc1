# breaks: a text both cut off and not
INSERT DATA {
  <question/commons/2024-12-11/9002/answer> pq:isTruncated false, "0"^^xsd:boolean .
}
