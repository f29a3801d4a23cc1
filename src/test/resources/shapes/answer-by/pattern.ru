# breaks: the answerer with another path
DELETE { <question/commons/2024-12-11/9002/answer> pq:answeredBy ?old }
INSERT { <question/commons/2024-12-11/9002/answer> pq:answeredBy <post/minister-for-ports> }
WHERE { <question/commons/2024-12-11/9002/answer> pq:answeredBy ?old }
