# breaks: a title with a language
DELETE { <question/lords/2024-12-10/HL9001/answer/table/1> dcterms:title ?old }
INSERT { <question/lords/2024-12-10/HL9001/answer/table/1> dcterms:title "Ships"@en }
WHERE { <question/lords/2024-12-10/HL9001/answer/table/1> dcterms:title ?old }
