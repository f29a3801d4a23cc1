# breaks: a member without a name
DELETE WHERE { <member/9003> skos:prefLabel ?old }
