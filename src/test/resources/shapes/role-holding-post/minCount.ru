# breaks: a role without a post
DELETE WHERE { <role-holding/9002-minister-for-ports> pq:post ?old }
