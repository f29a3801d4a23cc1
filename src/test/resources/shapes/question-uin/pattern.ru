# breaks: a UIN with other letters than HL
DELETE { <question/commons/2024-12-11/9002> pq:uin ?old }
INSERT { <question/commons/2024-12-11/9002> pq:uin "AB9002" }
WHERE { <question/commons/2024-12-11/9002> pq:uin ?old }
