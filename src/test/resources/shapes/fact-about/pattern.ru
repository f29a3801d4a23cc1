# breaks: what a fact is about with another path
DELETE { <fact/establishment> pq:about ?old }
INSERT { <fact/establishment> pq:about <post/minister-for-ports> }
WHERE { <fact/establishment> pq:about ?old }
