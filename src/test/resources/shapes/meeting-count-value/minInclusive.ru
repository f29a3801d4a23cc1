# breaks: a count below zero
DELETE { <fact/meeting-count> pq:value ?old }
INSERT { <fact/meeting-count> pq:value -1 }
WHERE { <fact/meeting-count> pq:value ?old }
