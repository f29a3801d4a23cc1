# breaks: a count as of a month
DELETE { <fact/meeting-count> pq:asOf ?old }
INSERT { <fact/meeting-count> pq:asOf "2024-12"^^xsd:gYearMonth }
WHERE { <fact/meeting-count> pq:asOf ?old }
