# breaks: the question as a string
DELETE { <citation/question/commons-9003-tabled-2024-12-12> pq:resolvesTo ?old }
INSERT { <citation/question/commons-9003-tabled-2024-12-12> pq:resolvesTo "https://w3id.org/pqgraph/id/question/commons/2024-12-12/9003" }
WHERE { <citation/question/commons-9003-tabled-2024-12-12> pq:resolvesTo ?old }
