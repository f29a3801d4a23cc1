# breaks: pq:interestDeclared as a string
DELETE { <question/lords/2024-12-10/HL9001> pq:interestDeclared ?old }
INSERT { <question/lords/2024-12-10/HL9001> pq:interestDeclared "yes" }
WHERE { <question/lords/2024-12-10/HL9001> pq:interestDeclared ?old }
