# breaks: the department is missing
DELETE WHERE { <fact/department> pq:participant ?old }
