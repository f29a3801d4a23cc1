# breaks: a way that no link is found in
DELETE { <link/0123456789abcdef0123> <https://w3id.org/sssom/mapping_justification> ?old }
INSERT { <link/0123456789abcdef0123> <https://w3id.org/sssom/mapping_justification> <https://w3id.org/semapv/vocab/UnspecifiedMatching> }
WHERE { <link/0123456789abcdef0123> <https://w3id.org/sssom/mapping_justification> ?old }
