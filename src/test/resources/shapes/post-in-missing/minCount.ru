# breaks: a post in no body
DELETE WHERE { <post/minister-for-ports> org:postIn ?old }
