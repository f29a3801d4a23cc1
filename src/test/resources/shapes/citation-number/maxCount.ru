# breaks: two numbers
INSERT DATA {
  <citation/question/commons-8000-answered-2024-12-02> dcterms:identifier "8001" .
}
