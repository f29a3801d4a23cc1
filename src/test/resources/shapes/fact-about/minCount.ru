# breaks: a fact about nothing
DELETE WHERE { <fact/establishment> pq:about ?old }
