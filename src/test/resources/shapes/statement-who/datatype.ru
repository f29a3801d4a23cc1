# breaks: words with a language
DELETE { <statement/commitment> pq:whoPrinted ?old }
INSERT { <statement/commitment> pq:whoPrinted "We"@en }
WHERE { <statement/commitment> pq:whoPrinted ?old }
