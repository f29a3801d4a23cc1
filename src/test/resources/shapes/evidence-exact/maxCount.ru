# breaks: a quotation of two texts
# and so: evidence-quote
INSERT DATA {
  <evidence/a-purpose> pq:exact "Its purpose" .
}
