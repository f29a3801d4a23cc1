# breaks: no number
DELETE WHERE { <question/lords/2024-12-10/HL9001/answer/table/1> pq:columnCount ?old }
