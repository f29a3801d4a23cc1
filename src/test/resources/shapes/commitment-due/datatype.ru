# breaks: a month for a last day
DELETE { <statement/commitment> pq:latest ?old ; pq:earliest ?first }
INSERT { <statement/commitment> pq:latest "2026-03"^^xsd:gYearMonth }
WHERE { <statement/commitment> pq:latest ?old ; pq:earliest ?first }
