# breaks: a link of nothing
DELETE WHERE { <link/0123456789abcdef0123> <http://www.w3.org/2002/07/owl#annotatedSource> ?old }
