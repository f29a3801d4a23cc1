# breaks: a number in words
DELETE { ?row <http://www.w3.org/ns/csvw#rownum> ?old }
INSERT { ?row <http://www.w3.org/ns/csvw#rownum> "first" }
WHERE { ?row <http://www.w3.org/ns/csvw#rownum> ?old }
