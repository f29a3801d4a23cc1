# breaks: evidence without offsets that is not the printed role
DELETE { <evidence/a-role> pq:exact ?old }
INSERT { <evidence/a-role> pq:exact "Minister for Boats" }
WHERE { <evidence/a-role> pq:exact ?old }
