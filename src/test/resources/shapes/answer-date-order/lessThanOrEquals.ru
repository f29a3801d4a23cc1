# breaks: an answer given before its question was tabled
DELETE { <question/commons/2024-12-11/9002/answer> pq:dateAnswered ?old }
INSERT { <question/commons/2024-12-11/9002/answer> pq:dateAnswered "2024-12-10"^^xsd:date }
WHERE { <question/commons/2024-12-11/9002/answer> pq:dateAnswered ?old }
