# breaks: pq:isNamedDay as a string
DELETE { <question/lords/2024-12-10/HL9001> pq:isNamedDay ?old }
INSERT { <question/lords/2024-12-10/HL9001> pq:isNamedDay "yes" }
WHERE { <question/lords/2024-12-10/HL9001> pq:isNamedDay ?old }
