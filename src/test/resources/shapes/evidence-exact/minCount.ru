# breaks: a quotation without words
DELETE WHERE { <evidence/a-purpose> pq:exact ?old }
