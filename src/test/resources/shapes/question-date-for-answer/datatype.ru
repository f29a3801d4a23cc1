# breaks: a day for answer with a time of day
# and so: question-date-order
DELETE { <question/commons/2024-12-11/9002> pq:dateForAnswer ?old }
INSERT { <question/commons/2024-12-11/9002> pq:dateForAnswer "2024-12-16T00:00:00"^^xsd:dateTime }
WHERE { <question/commons/2024-12-11/9002> pq:dateForAnswer ?old }
