# breaks: a beginning in words
DELETE { <fact/meeting-count> pq:since ?old }
INSERT { <fact/meeting-count> pq:since "last spring" }
WHERE { <fact/meeting-count> pq:since ?old }
