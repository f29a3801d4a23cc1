# breaks: a first day after the last
DELETE { <statement/commitment> pq:latest ?old }
INSERT { <statement/commitment> pq:latest "2025-12-31"^^xsd:date }
WHERE { <statement/commitment> pq:latest ?old }
