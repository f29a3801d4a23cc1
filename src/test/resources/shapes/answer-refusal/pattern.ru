# breaks: the kind of refusal with another path
DELETE { <question/lords/2024-12-10/HL9001/answer> pq:refusal ?old }
INSERT { <question/lords/2024-12-10/HL9001/answer> pq:refusal <refusal/not-held-centrally> }
WHERE { <question/lords/2024-12-10/HL9001/answer> pq:refusal ?old }
