# breaks: a page's address as a string
DELETE { <question/lords/2024-12-10/HL9001> foaf:page ?old }
INSERT { <question/lords/2024-12-10/HL9001> foaf:page "https://example.org/" }
WHERE { <question/lords/2024-12-10/HL9001> foaf:page ?old }
