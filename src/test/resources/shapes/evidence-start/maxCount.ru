# breaks: a quotation that starts twice
# and so: evidence-quote
INSERT DATA {
  <evidence/a-purpose> pq:start "0"^^xsd:nonNegativeInteger .
}
