# breaks: a member's name with a language
DELETE { <member/9001> foaf:name ?old }
INSERT { <member/9001> foaf:name "Ann Example"@en }
WHERE { <member/9001> foaf:name ?old }
