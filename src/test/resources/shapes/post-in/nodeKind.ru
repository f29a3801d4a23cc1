# breaks: the post's body as a string
DELETE { <post/minister-for-ports> org:postIn ?old }
INSERT { <post/minister-for-ports> org:postIn "https://w3id.org/pqgraph/id/body/department-for-transport" }
WHERE { <post/minister-for-ports> org:postIn ?old }
