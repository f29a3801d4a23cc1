# breaks: an answer by nobody
DELETE WHERE { <question/commons/2024-12-11/9002/answer> pq:answeredBy ?old }
