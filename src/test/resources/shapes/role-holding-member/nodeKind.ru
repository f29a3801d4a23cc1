# breaks: the holder as a string
DELETE { <role-holding/9002-minister-for-ports> org:member ?old }
INSERT { <role-holding/9002-minister-for-ports> org:member "https://w3id.org/pqgraph/id/member/9002" }
WHERE { <role-holding/9002-minister-for-ports> org:member ?old }
