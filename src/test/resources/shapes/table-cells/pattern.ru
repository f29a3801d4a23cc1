# breaks: a row of empty cells
DELETE { ?row pq:cells ?old }
INSERT { ?row pq:cells "\t" }
WHERE { ?row pq:cells ?old }
