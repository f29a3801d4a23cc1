# breaks: a label in no language
DELETE { <member/9003> skos:prefLabel ?old }
INSERT { <member/9003> skos:prefLabel "Sam Pattern" }
WHERE { <member/9003> skos:prefLabel ?old }
