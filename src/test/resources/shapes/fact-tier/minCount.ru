# breaks: a fact without a tier
DELETE WHERE { <fact/meeting> pq:tier ?old }
