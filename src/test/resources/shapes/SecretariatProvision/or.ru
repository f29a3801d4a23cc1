# breaks: a SecretariatProvision is not typed pq:Fact
DELETE DATA { <fact/secretariat> a pq:Fact }
