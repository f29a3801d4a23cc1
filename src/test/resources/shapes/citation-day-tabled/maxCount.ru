# breaks: two days of tabling
INSERT DATA {
  <citation/question/commons-9003-tabled-2024-12-12> dcterms:dateSubmitted "2024-12-13"^^xsd:date .
}
