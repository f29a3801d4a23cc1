# breaks: the IRI of a citation has another path
INSERT DATA {
  <act/1> a pq:Citation ;
    dcterms:type <concept/citation-kind/act> ;
    skos:prefLabel "An Act"@en .
}
