# breaks: a link that does not say how it was found
DELETE WHERE { <link/0123456789abcdef0123> <https://w3id.org/sssom/mapping_justification> ?old }
