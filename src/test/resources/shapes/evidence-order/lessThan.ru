# breaks: a quotation that ends where it starts
# and so: evidence-quote
DELETE { <evidence/a-purpose> pq:end ?old }
INSERT { <evidence/a-purpose> pq:end ?start }
WHERE { <evidence/a-purpose> pq:end ?old ; pq:start ?start }
