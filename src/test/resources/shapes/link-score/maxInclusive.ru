# breaks: a score above 1
DELETE { <link/0123456789abcdef0123> <https://w3id.org/sssom/confidence> ?old }
INSERT { <link/0123456789abcdef0123> <https://w3id.org/sssom/confidence> 1.5e0 }
WHERE { <link/0123456789abcdef0123> <https://w3id.org/sssom/confidence> ?old }
