# breaks: a fact of two kinds of claim
INSERT DATA {
  <fact/chairing> a pq:Membership .
}
