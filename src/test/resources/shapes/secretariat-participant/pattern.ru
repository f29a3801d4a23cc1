# breaks: a member as a secretariat
DELETE { <fact/secretariat> pq:participant ?old }
INSERT { <fact/secretariat> pq:participant <member/9002> }
WHERE { <fact/secretariat> pq:participant ?old }
