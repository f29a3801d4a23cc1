# breaks: a member with two labels
INSERT DATA {
  <member/9003> skos:prefLabel "Samuel Pattern"@en .
}
