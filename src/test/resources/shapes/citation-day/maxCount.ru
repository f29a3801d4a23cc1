# breaks: two days of an answer
INSERT DATA {
  <citation/question/commons-8000-answered-2024-12-02> dcterms:issued "2024-12-03"^^xsd:date .
}
