# breaks: a statement of responsibility with a kind of another list
DELETE { <statement/responsibility> pq:kind ?old }
INSERT { <statement/responsibility> pq:kind <concept/fact-kind/chair> }
WHERE { <statement/responsibility> pq:kind ?old }
