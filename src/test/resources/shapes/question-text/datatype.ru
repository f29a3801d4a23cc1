# breaks: a question's text with a language
DELETE { <question/commons/2024-12-11/9002> pq:questionText ?old }
INSERT { <question/commons/2024-12-11/9002> pq:questionText "To ask how many buoys there are."@en }
WHERE { <question/commons/2024-12-11/9002> pq:questionText ?old }
