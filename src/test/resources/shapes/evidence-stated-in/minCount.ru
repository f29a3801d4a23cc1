# breaks: a quotation from nowhere
# and so: evidence-quote
DELETE WHERE { <evidence/a-purpose> pq:statedIn ?old }
