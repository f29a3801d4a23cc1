# breaks: the holder with another path
DELETE { <role-holding/9002-minister-for-ports> org:member ?old }
INSERT { <role-holding/9002-minister-for-ports> org:member <post/minister-for-ports> }
WHERE { <role-holding/9002-minister-for-ports> org:member ?old }
