# breaks: an offset as a plain integer
DELETE { <evidence/a-purpose> pq:start ?old }
INSERT { <evidence/a-purpose> pq:start ?new }
WHERE { <evidence/a-purpose> pq:start ?old BIND (xsd:integer(STR(?old)) AS ?new) }
