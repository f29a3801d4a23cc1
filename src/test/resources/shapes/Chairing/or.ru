# breaks: a Chairing is not typed pq:Fact
DELETE DATA { <fact/chairing> a pq:Fact }
