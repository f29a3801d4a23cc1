# breaks: a commitment that is not typed pq:Statement
DELETE DATA { <statement/commitment> a pq:Statement }
