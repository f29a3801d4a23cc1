# breaks: a score as a decimal
DELETE { <link/0123456789abcdef0123> <https://w3id.org/sssom/confidence> ?old }
INSERT { <link/0123456789abcdef0123> <https://w3id.org/sssom/confidence> 0.5 }
WHERE { <link/0123456789abcdef0123> <https://w3id.org/sssom/confidence> ?old }
