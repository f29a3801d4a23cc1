# breaks: a PurposeStatement is not typed pq:Fact
DELETE DATA { <fact/purpose> a pq:Fact }
