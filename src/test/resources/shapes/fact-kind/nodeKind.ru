# breaks: the fact's kind as a string
DELETE { <fact/establishment> pq:kind ?old }
INSERT { <fact/establishment> pq:kind "https://w3id.org/pqgraph/id/concept/fact-kind/established" }
WHERE { <fact/establishment> pq:kind ?old }
