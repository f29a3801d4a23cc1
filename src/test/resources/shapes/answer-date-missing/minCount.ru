# breaks: an answer without its day
DELETE WHERE { <question/commons/2024-12-11/9002/answer> pq:dateAnswered ?old }
