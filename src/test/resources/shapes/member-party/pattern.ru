# breaks: the party with another path
DELETE { <member/9001> org:memberOf ?old }
INSERT { <member/9001> org:memberOf <body/harbour-safety-taskforce> }
WHERE { <member/9001> org:memberOf ?old }
