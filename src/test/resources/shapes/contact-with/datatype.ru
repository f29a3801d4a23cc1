# breaks: a name with a language
DELETE { <statement/contact> pq:value ?old }
INSERT { <statement/contact> pq:value "the pilots"@en }
WHERE { <statement/contact> pq:value ?old }
