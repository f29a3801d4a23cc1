# breaks: a UIN that is a number
DELETE { <question/commons/2024-12-11/9002> pq:uin ?old }
INSERT { <question/commons/2024-12-11/9002> pq:uin 9002 }
WHERE { <question/commons/2024-12-11/9002> pq:uin ?old }
