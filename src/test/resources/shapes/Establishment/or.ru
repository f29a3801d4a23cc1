# breaks: a Establishment is not typed pq:Fact
DELETE DATA { <fact/establishment> a pq:Fact }
