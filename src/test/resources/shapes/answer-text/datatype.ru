# breaks: an answer's text with a language
DELETE { <question/commons/2024-12-11/9002/answer> pq:answerText ?old }
INSERT { <question/commons/2024-12-11/9002/answer> pq:answerText "There are 400."@en }
WHERE { <question/commons/2024-12-11/9002/answer> pq:answerText ?old }
