# breaks: an answer in place of a question
DELETE { <citation/question/commons-9003-tabled-2024-12-12> pq:resolvesTo ?old }
INSERT { <citation/question/commons-9003-tabled-2024-12-12> pq:resolvesTo <question/commons/2024-12-12/9003/answer> }
WHERE { <citation/question/commons-9003-tabled-2024-12-12> pq:resolvesTo ?old }
