# breaks: an answer's text of white space
DELETE { <question/commons/2024-12-11/9002/answer> pq:answerText ?old }
INSERT { <question/commons/2024-12-11/9002/answer> pq:answerText " " }
WHERE { <question/commons/2024-12-11/9002/answer> pq:answerText ?old }
