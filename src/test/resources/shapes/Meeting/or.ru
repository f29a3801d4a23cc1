# breaks: a Meeting is not typed pq:Fact
DELETE DATA { <fact/meeting> a pq:Fact }
