# breaks: a count without the number
DELETE WHERE { <fact/meeting-count> pq:value ?old }
