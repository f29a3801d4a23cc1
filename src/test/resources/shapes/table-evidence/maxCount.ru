# breaks: a table in two places
INSERT DATA { <question/lords/2024-12-10/HL9001/answer/table/1> pq:evidence <evidence/a-purpose> }
