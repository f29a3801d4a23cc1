# breaks: a day that is not a date
DELETE { <citation/question/commons-8000-answered-2024-12-02> dcterms:issued ?old }
INSERT { <citation/question/commons-8000-answered-2024-12-02> dcterms:issued "2 December" }
WHERE { <citation/question/commons-8000-answered-2024-12-02> dcterms:issued ?old }
