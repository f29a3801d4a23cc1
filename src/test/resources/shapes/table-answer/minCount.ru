# breaks: the table of no answer
DELETE DATA { <question/lords/2024-12-10/HL9001/answer> pq:table <question/lords/2024-12-10/HL9001/answer/table/1> }
