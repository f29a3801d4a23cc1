# breaks: a rule as a string
DELETE { <evidence/a-purpose> pq:rule ?old }
INSERT { <evidence/a-purpose> pq:rule "https://w3id.org/pqgraph/id/rule/purpose/1" }
WHERE { <evidence/a-purpose> pq:rule ?old }
