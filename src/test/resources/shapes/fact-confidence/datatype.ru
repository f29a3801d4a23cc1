# breaks: a confidence as a string
DELETE { <fact/establishment> pq:confidence ?old }
INSERT { <fact/establishment> pq:confidence "0.975" }
WHERE { <fact/establishment> pq:confidence ?old }
