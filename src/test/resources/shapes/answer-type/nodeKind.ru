# breaks: the type of the answer as a string
DELETE { <question/lords/2024-12-10/HL9001/answer> pq:answerType ?old }
INSERT { <question/lords/2024-12-10/HL9001/answer> pq:answerType "https://w3id.org/pqgraph/id/concept/answer-type/substantive" }
WHERE { <question/lords/2024-12-10/HL9001/answer> pq:answerType ?old }
