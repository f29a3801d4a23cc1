# breaks: a day of tabling that is not a date
DELETE { <citation/question/commons-9003-tabled-2024-12-12> dcterms:dateSubmitted ?old }
INSERT { <citation/question/commons-9003-tabled-2024-12-12> dcterms:dateSubmitted "12 December" }
WHERE { <citation/question/commons-9003-tabled-2024-12-12> dcterms:dateSubmitted ?old }
