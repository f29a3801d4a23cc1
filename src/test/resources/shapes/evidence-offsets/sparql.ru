# breaks: a quotation that does not end
DELETE WHERE { <evidence/a-purpose> pq:end ?old }
