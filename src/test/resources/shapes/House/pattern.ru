# breaks: the IRI of a House has another path
INSERT DATA {
  <house/congress> a pq:House ;
    skos:prefLabel "A name"@en .
}
