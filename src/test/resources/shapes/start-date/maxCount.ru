# breaks: a body that began twice
INSERT DATA {
  <body/department-for-transport> schema:startDate "2003-01-01"^^xsd:date .
}
