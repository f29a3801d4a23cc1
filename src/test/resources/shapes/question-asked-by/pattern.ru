# breaks: the asker with another path
DELETE { <question/commons/2024-12-11/9002> pq:askedBy ?old }
INSERT { <question/commons/2024-12-11/9002> pq:askedBy <post/minister-for-ports> }
WHERE { <question/commons/2024-12-11/9002> pq:askedBy ?old }
