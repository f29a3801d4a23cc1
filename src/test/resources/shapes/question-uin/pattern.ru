# breaks: a UIN with signs that no UIN has
DELETE { <question/commons/2024-12-11/9002> pq:uin ?old }
INSERT { <question/commons/2024-12-11/9002> pq:uin "AB 9002" }
WHERE { <question/commons/2024-12-11/9002> pq:uin ?old }
