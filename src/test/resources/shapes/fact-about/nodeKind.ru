# breaks: what a fact is about as a string
DELETE { <fact/establishment> pq:about ?old }
INSERT { <fact/establishment> pq:about "https://w3id.org/pqgraph/id/body/harbour-safety-taskforce" }
WHERE { <fact/establishment> pq:about ?old }
