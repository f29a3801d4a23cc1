# breaks: two titles
INSERT DATA { <question/lords/2024-12-10/HL9001/answer/table/1> dcterms:title "Ferries" }
