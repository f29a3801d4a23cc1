# breaks: an answer to no question
DELETE WHERE { <question/commons/2024-12-11/9002/answer> pq:answerTo ?old }
