# breaks: words found by no rule
DELETE WHERE { <evidence/a-purpose> pq:rule ?old }
