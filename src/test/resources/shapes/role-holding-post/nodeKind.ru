# breaks: the post held as a string
DELETE { <role-holding/9002-minister-for-ports> pq:post ?old }
INSERT { <role-holding/9002-minister-for-ports> pq:post "https://w3id.org/pqgraph/id/post/minister-for-ports" }
WHERE { <role-holding/9002-minister-for-ports> pq:post ?old }
