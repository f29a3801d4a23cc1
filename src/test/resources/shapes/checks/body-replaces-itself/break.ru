# breaks: two departments that succeed each other
INSERT DATA {
  <body/department-for-transport> dcterms:isReplacedBy <body/department-for-harbours> .
}
