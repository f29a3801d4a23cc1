# breaks: a question without answering body
DELETE WHERE { <question/commons/2024-12-11/9002> pq:answeringBody ?old }
