# breaks: a statement of no plans with a kind of another list
DELETE { <statement/no-plan> pq:kind ?old }
INSERT { <statement/no-plan> pq:kind <concept/fact-kind/chair> }
WHERE { <statement/no-plan> pq:kind ?old }
