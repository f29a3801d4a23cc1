# breaks: a question due before it was tabled
DELETE { <question/commons/2024-12-11/9002> pq:dateForAnswer ?old }
INSERT { <question/commons/2024-12-11/9002> pq:dateForAnswer "2024-12-01"^^xsd:date }
WHERE { <question/commons/2024-12-11/9002> pq:dateForAnswer ?old }
