# breaks: a number in words
DELETE { <question/lords/2024-12-10/HL9001/answer/table/1> pq:rowCount ?old }
INSERT { <question/lords/2024-12-10/HL9001/answer/table/1> pq:rowCount "several" }
WHERE { <question/lords/2024-12-10/HL9001/answer/table/1> pq:rowCount ?old }
