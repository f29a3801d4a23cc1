# breaks: the beginning of a body in words
DELETE { <fact/establishment> pq:value ?old }
INSERT { <fact/establishment> pq:value "March" }
WHERE { <fact/establishment> pq:value ?old }
