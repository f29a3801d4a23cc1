# breaks: a body's first year in place of its first day
DELETE { <body/department-for-transport> schema:startDate ?old }
INSERT { <body/department-for-transport> schema:startDate "2002"^^xsd:gYear }
WHERE { <body/department-for-transport> schema:startDate ?old }
