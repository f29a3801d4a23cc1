# breaks: another name that is blank
INSERT DATA {
  <member/9003> skos:altLabel " "@en .
}
