# breaks: a tier of evidence that there is not
DELETE { <evidence/a-set-up> pq:tier ?old }
INSERT { <evidence/a-set-up> pq:tier "certain" }
WHERE { <evidence/a-set-up> pq:tier ?old }
