# breaks: a confidence below none
DELETE { <evidence/a-set-up> pq:confidence ?old }
INSERT { <evidence/a-set-up> pq:confidence -0.1 }
WHERE { <evidence/a-set-up> pq:confidence ?old }
