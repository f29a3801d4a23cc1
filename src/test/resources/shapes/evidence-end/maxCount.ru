# breaks: a quotation that ends twice
# and so: evidence-quote
INSERT DATA {
  <evidence/a-purpose> pq:end "400"^^xsd:nonNegativeInteger .
}
