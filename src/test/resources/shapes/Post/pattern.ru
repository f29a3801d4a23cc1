# breaks: the IRI of a Post has another path
INSERT DATA {
  <office/1> a pq:Post ;
    skos:prefLabel "A name"@en ;
    org:postIn <body/department-for-transport> .
}
