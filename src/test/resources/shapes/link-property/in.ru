# breaks: owl:sameAs
DELETE { <link/0123456789abcdef0123> <http://www.w3.org/2002/07/owl#annotatedProperty> ?old }
INSERT { <link/0123456789abcdef0123> <http://www.w3.org/2002/07/owl#annotatedProperty> <http://www.w3.org/2002/07/owl#sameAs> }
WHERE { <link/0123456789abcdef0123> <http://www.w3.org/2002/07/owl#annotatedProperty> ?old }
