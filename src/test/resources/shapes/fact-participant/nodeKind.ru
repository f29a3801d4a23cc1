# breaks: a participant as a string
DELETE { <fact/membership> pq:participant ?old }
INSERT { <fact/membership> pq:participant "https://w3id.org/pqgraph/id/post/minister-for-fisheries" }
WHERE { <fact/membership> pq:participant ?old }
