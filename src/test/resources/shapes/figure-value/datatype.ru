# breaks: a figure in words
DELETE { <statement/figure> pq:value ?old }
INSERT { <statement/figure> pq:value "four hundred" }
WHERE { <statement/figure> pq:value ?old }
