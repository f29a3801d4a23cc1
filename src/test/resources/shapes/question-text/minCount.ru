# breaks: a question without its text
DELETE WHERE { <question/commons/2024-12-11/9002> pq:questionText ?old }
