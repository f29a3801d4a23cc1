# breaks: a question without asker
DELETE WHERE { <question/commons/2024-12-11/9002> pq:askedBy ?old }
