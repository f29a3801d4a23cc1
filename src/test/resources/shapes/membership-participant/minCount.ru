# breaks: a membership of nobody
DELETE WHERE { <fact/membership> pq:participant ?old }
