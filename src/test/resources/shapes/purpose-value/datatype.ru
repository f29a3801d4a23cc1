# breaks: a purpose with a language
DELETE { <fact/purpose> pq:value ?old }
INSERT { <fact/purpose> pq:value "to keep harbours safe"@en }
WHERE { <fact/purpose> pq:value ?old }
