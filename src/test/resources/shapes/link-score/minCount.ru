# breaks: a link without a score
DELETE WHERE { <link/0123456789abcdef0123> <https://w3id.org/sssom/confidence> ?old }
