# breaks: the answer referred to as a string
DELETE { <question/lords/2024-12-10/HL9001/answer> pq:refersTo ?old }
INSERT { <question/lords/2024-12-10/HL9001/answer> pq:refersTo "https://w3id.org/pqgraph/id/question/lords/2024-12-10/HL9001" }
WHERE { <question/lords/2024-12-10/HL9001/answer> pq:refersTo ?old }
