# breaks: two who promise
INSERT DATA { <statement/commitment> pq:whoPrinted "They" }
