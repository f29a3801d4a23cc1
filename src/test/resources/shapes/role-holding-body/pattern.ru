# breaks: the body of the role with another path
DELETE { <role-holding/9002-minister-for-ports> org:organization ?old }
INSERT { <role-holding/9002-minister-for-ports> org:organization <department/transport> }
WHERE { <role-holding/9002-minister-for-ports> org:organization ?old }
