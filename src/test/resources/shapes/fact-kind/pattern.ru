# breaks: the fact's kind with another path
DELETE { <fact/establishment> pq:kind ?old }
INSERT { <fact/establishment> pq:kind <concept/body-kind/taskforce> }
WHERE { <fact/establishment> pq:kind ?old }
