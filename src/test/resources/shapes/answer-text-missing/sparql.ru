# breaks: an answer without a text that is no holding answer
DELETE WHERE { <question/commons/2024-12-11/9002/answer> pq:answerText ?old }
