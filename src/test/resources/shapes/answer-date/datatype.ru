# breaks: a day that is not a date
# and so: answer-date-order
DELETE { <question/commons/2024-12-11/9002/answer> pq:dateAnswered ?old }
INSERT { <question/commons/2024-12-11/9002/answer> pq:dateAnswered "16 December 2024" }
WHERE { <question/commons/2024-12-11/9002/answer> pq:dateAnswered ?old }
