# breaks: a body that ended before it began
DELETE { <body/department-for-harbours> schema:endDate ?old }
INSERT { <body/department-for-harbours> schema:endDate "1998-01-01"^^xsd:date }
WHERE { <body/department-for-harbours> schema:endDate ?old }
