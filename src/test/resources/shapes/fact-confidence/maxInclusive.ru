# breaks: a confidence in per cent
DELETE { <fact/establishment> pq:confidence ?old }
INSERT { <fact/establishment> pq:confidence 97.5 }
WHERE { <fact/establishment> pq:confidence ?old }
