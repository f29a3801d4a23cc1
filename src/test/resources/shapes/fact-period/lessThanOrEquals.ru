# breaks: a first day after the last
DELETE { <fact/establishment> pq:latest ?old }
INSERT { <fact/establishment> pq:latest "2023-02-28"^^xsd:date }
WHERE { <fact/establishment> pq:latest ?old }
