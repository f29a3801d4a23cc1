# breaks: a number in words
DELETE { <question/lords/2024-12-10/HL9001/answer/table/1> pq:columnCount ?old }
INSERT { <question/lords/2024-12-10/HL9001/answer/table/1> pq:columnCount "several" }
WHERE { <question/lords/2024-12-10/HL9001/answer/table/1> pq:columnCount ?old }
