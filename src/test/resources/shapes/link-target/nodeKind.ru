# breaks: a link to a string
DELETE { <link/0123456789abcdef0123> <http://www.w3.org/2002/07/owl#annotatedTarget> ?old }
INSERT { <link/0123456789abcdef0123> <http://www.w3.org/2002/07/owl#annotatedTarget> "Q1" }
WHERE { <link/0123456789abcdef0123> <http://www.w3.org/2002/07/owl#annotatedTarget> ?old }
