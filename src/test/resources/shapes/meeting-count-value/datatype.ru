# breaks: a count that is no whole number
DELETE { <fact/meeting-count> pq:value ?old }
INSERT { <fact/meeting-count> pq:value 12.5 }
WHERE { <fact/meeting-count> pq:value ?old }
