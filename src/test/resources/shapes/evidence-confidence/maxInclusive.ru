# breaks: a confidence in per cent
DELETE { <evidence/a-set-up> pq:confidence ?old }
INSERT { <evidence/a-set-up> pq:confidence 97.5 }
WHERE { <evidence/a-set-up> pq:confidence ?old }
