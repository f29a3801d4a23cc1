# breaks: the answerer's post as a string
DELETE { <question/lords/2024-12-10/HL9001/answer> pq:answeredAs ?old }
INSERT { <question/lords/2024-12-10/HL9001/answer> pq:answeredAs "https://w3id.org/pqgraph/id/post/minister-for-ports" }
WHERE { <question/lords/2024-12-10/HL9001/answer> pq:answeredAs ?old }
