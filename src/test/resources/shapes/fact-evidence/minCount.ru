# breaks: a fact without evidence
INSERT DATA {
  <fact/x> a pq:Fact, pq:Funding ;
    pq:tier "sure" ;
    pq:about <body/harbour-safety-taskforce> .
}
