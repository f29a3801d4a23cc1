# breaks: the type of the answer with another path
DELETE { <question/lords/2024-12-10/HL9001/answer> pq:answerType ?old }
INSERT { <question/lords/2024-12-10/HL9001/answer> pq:answerType <concept/answer-type/evasive> }
WHERE { <question/lords/2024-12-10/HL9001/answer> pq:answerType ?old }
