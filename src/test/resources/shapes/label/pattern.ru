# breaks: a blank label
DELETE { <member/9003> skos:prefLabel ?old }
INSERT { <member/9003> skos:prefLabel " "@en }
WHERE { <member/9003> skos:prefLabel ?old }
