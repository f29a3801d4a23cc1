# breaks: the document as a string
DELETE { <question/commons/2024-12-11/9002> dcterms:source ?old }
INSERT { <question/commons/2024-12-11/9002> dcterms:source "https://w3id.org/pqgraph/id/document/1" }
WHERE { <question/commons/2024-12-11/9002> dcterms:source ?old }
