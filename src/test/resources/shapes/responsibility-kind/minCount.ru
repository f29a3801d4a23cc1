# breaks: a statement of responsibility without its kind
DELETE WHERE { <statement/responsibility> pq:kind ?old }
