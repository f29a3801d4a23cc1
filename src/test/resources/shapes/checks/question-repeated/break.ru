# breaks: two questions of one House, day and UIN
INSERT DATA {
  <question/commons/2024-12-11/9002-again> pq:house <house/commons> ;
    pq:dateTabled "2024-12-11"^^xsd:date ;
    pq:uin "9002" .
}
