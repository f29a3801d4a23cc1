# breaks: a statement without evidence
DELETE WHERE { <statement/contact> pq:evidence ?old }
