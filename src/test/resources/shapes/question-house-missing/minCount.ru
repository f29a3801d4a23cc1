# breaks: a question without House
DELETE WHERE { <question/commons/2024-12-11/9002> pq:house ?old }
