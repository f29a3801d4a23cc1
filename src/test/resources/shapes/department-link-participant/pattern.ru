# breaks: a post in the place of the department
DELETE { <fact/department> pq:participant ?old }
INSERT { <fact/department> pq:participant <post/minister-for-ports> }
WHERE { <fact/department> pq:participant ?old }
