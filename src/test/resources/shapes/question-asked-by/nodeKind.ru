# breaks: the asker as a string
DELETE { <question/commons/2024-12-11/9002> pq:askedBy ?old }
INSERT { <question/commons/2024-12-11/9002> pq:askedBy "https://w3id.org/pqgraph/id/member/9003" }
WHERE { <question/commons/2024-12-11/9002> pq:askedBy ?old }
