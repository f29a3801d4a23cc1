# breaks: the question answered, as a string
DELETE { <question/commons/2024-12-11/9002/answer> pq:answerTo ?old }
INSERT { <question/commons/2024-12-11/9002/answer> pq:answerTo "https://w3id.org/pqgraph/id/question/commons/2024-12-11/9002" }
WHERE { <question/commons/2024-12-11/9002/answer> pq:answerTo ?old }
