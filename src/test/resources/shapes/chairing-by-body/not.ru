# breaks: a body in the chair
DELETE { <fact/chairing> pq:participant ?old }
INSERT { <fact/chairing> pq:participant <body/department-for-transport> }
WHERE { <fact/chairing> pq:participant ?old }
