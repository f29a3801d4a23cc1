# breaks: the IRI of a AnsweringBody has another path
INSERT DATA {
  <department/1> a pq:AnsweringBody ;
    skos:prefLabel "A name"@en .
}
