# breaks: a statement of no plans without its kind
DELETE WHERE { <statement/no-plan> pq:kind ?old }
