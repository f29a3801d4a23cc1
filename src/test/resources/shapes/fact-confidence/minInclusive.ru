# breaks: a confidence below none
DELETE { <fact/establishment> pq:confidence ?old }
INSERT { <fact/establishment> pq:confidence -0.1 }
WHERE { <fact/establishment> pq:confidence ?old }
