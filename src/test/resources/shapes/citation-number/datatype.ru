# breaks: a number that is no string
DELETE { <citation/question/commons-8000-answered-2024-12-02> dcterms:identifier ?old }
INSERT { <citation/question/commons-8000-answered-2024-12-02> dcterms:identifier 8000 }
WHERE { <citation/question/commons-8000-answered-2024-12-02> dcterms:identifier ?old }
