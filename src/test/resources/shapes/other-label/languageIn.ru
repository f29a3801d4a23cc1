# breaks: another name in no language
INSERT DATA {
  <member/9003> skos:altLabel "Samuel Pattern" .
}
