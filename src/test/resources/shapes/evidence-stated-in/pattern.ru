# breaks: a quotation from a document
# and so: evidence-quote
DELETE { <evidence/a-purpose> pq:statedIn ?old }
INSERT { <evidence/a-purpose> pq:statedIn <document/1> }
WHERE { <evidence/a-purpose> pq:statedIn ?old }
