# breaks: the answer replaced as a string
DELETE { <question/lords/2024-12-10/HL9001/answer> pq:replacesAnswer ?old }
INSERT { <question/lords/2024-12-10/HL9001/answer> pq:replacesAnswer "https://w3id.org/pqgraph/id/question/lords/2024-12-10/HL9001/answer/holding" }
WHERE { <question/lords/2024-12-10/HL9001/answer> pq:replacesAnswer ?old }
