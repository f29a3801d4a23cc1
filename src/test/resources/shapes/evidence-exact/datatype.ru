# breaks: a quotation with a language
# and so: evidence-quote
DELETE { <evidence/a-purpose> pq:exact ?old }
INSERT { <evidence/a-purpose> pq:exact "Its purpose is to keep harbours safe"@en }
WHERE { <evidence/a-purpose> pq:exact ?old }
