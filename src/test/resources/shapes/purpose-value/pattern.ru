# breaks: a blank purpose
DELETE { <fact/purpose> pq:value ?old }
INSERT { <fact/purpose> pq:value " " }
WHERE { <fact/purpose> pq:value ?old }
