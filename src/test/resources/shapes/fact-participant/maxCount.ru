# breaks: two members in one fact
INSERT DATA {
  <fact/membership> pq:participant <post/minister-for-ports> .
}
