# breaks: a role held by nobody
DELETE WHERE { <role-holding/9002-minister-for-ports> org:member ?old }
