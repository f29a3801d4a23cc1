# breaks: an attachment's address as a string
DELETE { <question/lords/2024-12-10/HL9001/answer> dcterms:relation ?old }
INSERT { <question/lords/2024-12-10/HL9001/answer> dcterms:relation "https://example.org/annex.pdf" }
WHERE { <question/lords/2024-12-10/HL9001/answer> dcterms:relation ?old }
