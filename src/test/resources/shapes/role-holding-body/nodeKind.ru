# breaks: the body of the role as a string
DELETE { <role-holding/9002-minister-for-ports> org:organization ?old }
INSERT { <role-holding/9002-minister-for-ports> org:organization "https://w3id.org/pqgraph/id/body/department-for-transport" }
WHERE { <role-holding/9002-minister-for-ports> org:organization ?old }
