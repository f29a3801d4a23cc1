# breaks: what a question is pursuant to, as words
DELETE { <question/lords/2024-12-10/HL9001> pq:pursuantTo ?old }
INSERT { <question/lords/2024-12-10/HL9001> pq:pursuantTo "the Answer of 18 December" }
WHERE { <question/lords/2024-12-10/HL9001> pq:pursuantTo ?old }
