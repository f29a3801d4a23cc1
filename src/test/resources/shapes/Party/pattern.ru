# breaks: the IRI of a Party has another path
INSERT DATA {
  <group/1> a pq:Party ;
    skos:prefLabel "A name"@en .
}
