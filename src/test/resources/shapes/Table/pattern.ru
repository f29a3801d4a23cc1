# breaks: the IRI of a table has another path
INSERT DATA {
  <table/1> a pq:Table ;
    pq:rowCount 1 ; pq:columnCount 2 ;
    <http://www.w3.org/ns/csvw#column> <table/1/column/1> ;
    <http://www.w3.org/ns/csvw#row> <table/1/row/1> ;
    pq:evidence <evidence/a-table> .
  <question/lords/2024-12-10/HL9001/answer> pq:table <table/1> .
}
