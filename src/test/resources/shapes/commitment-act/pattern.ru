# breaks: an act of another list
DELETE { <statement/commitment> pq:act ?old }
INSERT { <statement/commitment> pq:act <concept/fact-kind/chair> }
WHERE { <statement/commitment> pq:act ?old }
