# breaks: the House as a string
DELETE { <question/commons/2024-12-11/9002> pq:house ?old }
INSERT { <question/commons/2024-12-11/9002> pq:house "https://w3id.org/pqgraph/id/house/commons" }
WHERE { <question/commons/2024-12-11/9002> pq:house ?old }
