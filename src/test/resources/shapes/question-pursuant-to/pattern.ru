# breaks: a question pursuant to a member
DELETE { <question/commons/2024-12-11/9002> pq:pursuantTo ?old }
INSERT { <question/commons/2024-12-11/9002> pq:pursuantTo <member/9002> }
WHERE { <question/commons/2024-12-11/9002> pq:pursuantTo ?old }
