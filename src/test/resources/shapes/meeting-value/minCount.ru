# breaks: a meeting without a date
DELETE WHERE { <fact/meeting> pq:value ?old }
