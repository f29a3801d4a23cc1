# breaks: a fact's IRI has another path
INSERT DATA {
  <claim/1> a pq:Fact, pq:Funding ;
    pq:tier "sure" ;
    pq:about <body/harbour-safety-taskforce> ;
    pq:evidence <evidence/a-funding> .
}
