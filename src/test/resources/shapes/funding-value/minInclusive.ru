# breaks: an amount below zero
DELETE { <fact/funding> pq:value ?old }
INSERT { <fact/funding> pq:value -1.0 }
WHERE { <fact/funding> pq:value ?old }
