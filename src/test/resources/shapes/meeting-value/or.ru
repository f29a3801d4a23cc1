# breaks: a meeting's date as a number
DELETE { <fact/meeting> pq:value ?old }
INSERT { <fact/meeting> pq:value 25 }
WHERE { <fact/meeting> pq:value ?old }
