# breaks: a purpose without words
DELETE WHERE { <fact/purpose> pq:value ?old }
