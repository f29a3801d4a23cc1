# breaks: the answering body with another path
DELETE { <question/commons/2024-12-11/9002> pq:answeringBody ?old }
INSERT { <question/commons/2024-12-11/9002> pq:answeringBody <department/transport> }
WHERE { <question/commons/2024-12-11/9002> pq:answeringBody ?old }
