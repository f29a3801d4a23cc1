# breaks: the post held with another path
DELETE { <role-holding/9002-minister-for-ports> pq:post ?old }
INSERT { <role-holding/9002-minister-for-ports> pq:post <body/department-for-transport> }
WHERE { <role-holding/9002-minister-for-ports> pq:post ?old }
