# breaks: the IRI of an organisation has another path
INSERT DATA {
  <council/1> a org:Organization ;
    skos:prefLabel "A name"@en ;
    org:classification <concept/body-kind/local-government> .
}
