# breaks: a figure without a value
DELETE WHERE { <statement/figure> pq:value ?old }
