# breaks: the post held twice
INSERT DATA {
  <role-holding/9002-minister-for-ports> pq:post <post/minister-for-fisheries> .
}
