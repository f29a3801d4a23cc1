# breaks: the document with another path
DELETE { <question/commons/2024-12-11/9002> dcterms:source ?old }
INSERT { <question/commons/2024-12-11/9002> dcterms:source <file/1> }
WHERE { <question/commons/2024-12-11/9002> dcterms:source ?old }
