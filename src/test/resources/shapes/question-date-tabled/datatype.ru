# breaks: a day that the calendar does not have
DELETE { <question/commons/2024-12-12/9003> pq:dateTabled ?old }
INSERT { <question/commons/2024-12-12/9003> pq:dateTabled "2024-13-01"^^xsd:date }
WHERE { <question/commons/2024-12-12/9003> pq:dateTabled ?old }
