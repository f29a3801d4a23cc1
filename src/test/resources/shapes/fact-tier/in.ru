# breaks: a tier that there is not
DELETE { <fact/meeting> pq:tier ?old }
INSERT { <fact/meeting> pq:tier "certain" }
WHERE { <fact/meeting> pq:tier ?old }
