# breaks: two acts
INSERT DATA { <statement/commitment> pq:act <concept/commitment-act/write> }
