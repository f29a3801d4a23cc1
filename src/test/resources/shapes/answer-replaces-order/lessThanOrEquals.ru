# breaks: an answer older than the holding answer it replaces
DELETE { <question/lords/2024-12-10/HL9001/answer> pq:dateAnswered ?old }
INSERT { <question/lords/2024-12-10/HL9001/answer> pq:dateAnswered "2024-12-17"^^xsd:date }
WHERE { <question/lords/2024-12-10/HL9001/answer> pq:dateAnswered ?old }
