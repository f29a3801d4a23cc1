# breaks: evidence of another path
DELETE { <link/0123456789abcdef0123> ?p ?o }
INSERT { <mapping/1> ?p ?o }
WHERE { <link/0123456789abcdef0123> ?p ?o }
