# breaks: a rule without its version
DELETE { <evidence/a-purpose> pq:rule ?old }
INSERT { <evidence/a-purpose> pq:rule <rule/purpose> }
WHERE { <evidence/a-purpose> pq:rule ?old }
