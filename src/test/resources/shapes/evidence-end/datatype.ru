# breaks: an offset as a plain integer
DELETE { <evidence/a-purpose> pq:end ?old }
INSERT { <evidence/a-purpose> pq:end ?new }
WHERE { <evidence/a-purpose> pq:end ?old BIND (xsd:integer(STR(?old)) AS ?new) }
