# breaks: the IRI of a GovernmentBody has another path
INSERT DATA {
  <taskforce/1> a pq:GovernmentBody ;
    skos:prefLabel "A name"@en ;
    org:classification <concept/body-kind/taskforce> .
}
