# breaks: two last days
INSERT DATA { <statement/commitment> pq:latest "2026-04-30"^^xsd:date }
