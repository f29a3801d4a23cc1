# breaks: an outcome without its kind
DELETE WHERE { <statement/quantity> pq:kind ?old }
