# breaks: a question by a member of whom nothing is known
DELETE { <question/commons/2024-12-11/9002> pq:askedBy ?old }
INSERT { <question/commons/2024-12-11/9002> pq:askedBy <member/1> }
WHERE { <question/commons/2024-12-11/9002> pq:askedBy ?old }
