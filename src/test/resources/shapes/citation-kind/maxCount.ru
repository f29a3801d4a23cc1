# breaks: what is cited is of two kinds
INSERT DATA {
  <citation/act/harbours-act-1964> dcterms:type <concept/citation-kind/question> .
}
