# breaks: a contact with nobody
DELETE WHERE { <statement/contact> pq:value ?old }
