# breaks: a question's text of white space
DELETE { <question/commons/2024-12-11/9002> pq:questionText ?old }
INSERT { <question/commons/2024-12-11/9002> pq:questionText " \t " }
WHERE { <question/commons/2024-12-11/9002> pq:questionText ?old }
