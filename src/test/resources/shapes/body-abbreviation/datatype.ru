# breaks: an abbreviation with a language
DELETE { <body/department-for-transport> skos:notation ?old }
INSERT { <body/department-for-transport> skos:notation "DfT"@en }
WHERE { <body/department-for-transport> skos:notation ?old }
