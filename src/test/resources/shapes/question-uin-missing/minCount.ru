# breaks: a question without UIN
DELETE WHERE { <question/commons/2024-12-11/9002> pq:uin ?old }
