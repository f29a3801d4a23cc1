# breaks: a question that names no document
DELETE WHERE { <question/commons/2024-12-11/9002> dcterms:source ?old }
