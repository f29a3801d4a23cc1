# breaks: the answering body as a string
DELETE { <question/commons/2024-12-11/9002> pq:answeringBody ?old }
INSERT { <question/commons/2024-12-11/9002> pq:answeringBody "https://w3id.org/pqgraph/id/body/department-for-transport" }
WHERE { <question/commons/2024-12-11/9002> pq:answeringBody ?old }
