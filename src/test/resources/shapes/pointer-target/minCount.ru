# breaks: a pointer to nothing
DELETE WHERE { <statement/pointer> dcterms:title ?old }
