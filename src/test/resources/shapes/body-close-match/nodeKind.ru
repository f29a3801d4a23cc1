# breaks: a match as a string
DELETE { <body/department-for-transport> skos:closeMatch ?old }
INSERT { <body/department-for-transport> skos:closeMatch "DfT" }
WHERE { <body/department-for-transport> skos:closeMatch ?old }
