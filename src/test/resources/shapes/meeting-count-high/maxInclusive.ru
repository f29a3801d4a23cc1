# breaks: a count that is more likely an amount of money
DELETE { <fact/meeting-count> pq:value ?old }
INSERT { <fact/meeting-count> pq:value 250000 }
WHERE { <fact/meeting-count> pq:value ?old }
