# breaks: a heading with a language
DELETE { <question/lords/2024-12-10/HL9001> pq:heading ?old }
INSERT { <question/lords/2024-12-10/HL9001> pq:heading "Harbours"@en }
WHERE { <question/lords/2024-12-10/HL9001> pq:heading ?old }
