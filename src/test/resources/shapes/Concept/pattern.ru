# breaks: a concept's IRI does not name its scheme
INSERT DATA {
  <taskforce> a skos:Concept ;
    skos:inScheme <concept/body-kind> ;
    skos:prefLabel "Taskforce"@en .
}
