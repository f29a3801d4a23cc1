# breaks: the kind of refusal as a string
DELETE { <question/lords/2024-12-10/HL9001/answer> pq:refusal ?old }
INSERT { <question/lords/2024-12-10/HL9001/answer> pq:refusal "https://w3id.org/pqgraph/id/concept/refusal/not-held-centrally" }
WHERE { <question/lords/2024-12-10/HL9001/answer> pq:refusal ?old }
