# breaks: a question that does not know its answer
DELETE WHERE { <question/commons/2024-12-11/9002> pq:answer ?old }
