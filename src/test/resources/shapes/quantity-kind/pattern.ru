# breaks: an outcome with a kind of another list
DELETE { <statement/quantity> pq:kind ?old }
INSERT { <statement/quantity> pq:kind <concept/fact-kind/chair> }
WHERE { <statement/quantity> pq:kind ?old }
