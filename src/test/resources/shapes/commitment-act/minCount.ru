# breaks: a commitment without an act
DELETE WHERE { <statement/commitment> pq:act ?old }
