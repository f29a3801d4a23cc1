# breaks: the post's body with another path
DELETE { <post/minister-for-ports> org:postIn ?old }
INSERT { <post/minister-for-ports> org:postIn <department/transport> }
WHERE { <post/minister-for-ports> org:postIn ?old }
