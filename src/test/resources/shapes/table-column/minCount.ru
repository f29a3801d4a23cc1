# breaks: a table without columns
DELETE WHERE { <question/lords/2024-12-10/HL9001/answer/table/1> <http://www.w3.org/ns/csvw#column> ?column }
