# breaks: a question is about a thing without an IRI
INSERT DATA {
  <question/lords/2024-12-10/HL9001> dcterms:subject [] .
}
