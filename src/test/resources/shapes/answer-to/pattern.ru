# breaks: an answer to an answer
DELETE { <question/commons/2024-12-11/9002/answer> pq:answerTo ?old }
INSERT { <question/commons/2024-12-11/9002/answer> pq:answerTo <question/lords/2024-12-10/HL9001/answer> }
WHERE { <question/commons/2024-12-11/9002/answer> pq:answerTo ?old }
