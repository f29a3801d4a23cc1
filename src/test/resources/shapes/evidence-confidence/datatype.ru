# breaks: a confidence as a string
DELETE { <evidence/a-set-up> pq:confidence ?old }
INSERT { <evidence/a-set-up> pq:confidence "0.975" }
WHERE { <evidence/a-set-up> pq:confidence ?old }
