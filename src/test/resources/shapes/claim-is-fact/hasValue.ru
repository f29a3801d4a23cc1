# breaks: a claim that is not typed pq:Fact
DELETE DATA { <fact/funding> a pq:Fact }
