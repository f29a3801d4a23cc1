# breaks: the House with another path
DELETE { <question/commons/2024-12-11/9002> pq:house ?old }
INSERT { <question/commons/2024-12-11/9002> pq:house <house/congress> }
WHERE { <question/commons/2024-12-11/9002> pq:house ?old }
