# breaks: a chair without the chair
DELETE WHERE { <fact/chairing> pq:participant ?old }
