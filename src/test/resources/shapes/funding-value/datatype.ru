# breaks: an amount as a string
DELETE { <fact/funding> pq:value ?old }
INSERT { <fact/funding> pq:value "£1,500" }
WHERE { <fact/funding> pq:value ?old }
