# breaks: the answerer as a string
DELETE { <question/commons/2024-12-11/9002/answer> pq:answeredBy ?old }
INSERT { <question/commons/2024-12-11/9002/answer> pq:answeredBy "https://w3id.org/pqgraph/id/member/9002" }
WHERE { <question/commons/2024-12-11/9002/answer> pq:answeredBy ?old }
