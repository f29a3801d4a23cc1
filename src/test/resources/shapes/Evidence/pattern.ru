# breaks: the IRI of evidence has another path
# and so: evidence-link
INSERT DATA {
  <quote/1> a pq:Evidence ;
    pq:statedIn <question/lords/2024-12-10/HL9001/answer> ;
    pq:exact "Minister for Ports (Department for Transport)" ;
    pq:rule <rule/printed-role/1> .
  <role-holding/9002-minister-for-ports> pq:evidence <quote/1> .
}
