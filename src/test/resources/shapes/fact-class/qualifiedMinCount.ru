# breaks: a fact of no kind of claim
DELETE DATA { <fact/membership> a pq:Membership }
