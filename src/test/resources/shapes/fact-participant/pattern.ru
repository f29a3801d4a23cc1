# breaks: a party as a participant
DELETE { <fact/membership> pq:participant ?old }
INSERT { <fact/membership> pq:participant <party/crossbench> }
WHERE { <fact/membership> pq:participant ?old }
