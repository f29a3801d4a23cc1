# breaks: a Membership is not typed pq:Fact
DELETE DATA { <fact/membership> a pq:Fact }
