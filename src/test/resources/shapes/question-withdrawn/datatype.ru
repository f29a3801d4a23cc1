# breaks: pq:isWithdrawn as a string
DELETE { <question/lords/2024-12-10/HL9001> pq:isWithdrawn ?old }
INSERT { <question/lords/2024-12-10/HL9001> pq:isWithdrawn "yes" }
WHERE { <question/lords/2024-12-10/HL9001> pq:isWithdrawn ?old }
