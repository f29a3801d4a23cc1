# breaks: a count that is not dated
DELETE WHERE { <fact/meeting-count> pq:asOf ?old }
