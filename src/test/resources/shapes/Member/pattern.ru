# breaks: the IRI of a Member has another path
INSERT DATA {
  <person/1> a pq:Member ;
    skos:prefLabel "A name"@en .
}
