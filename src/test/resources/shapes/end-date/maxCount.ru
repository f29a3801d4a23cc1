# breaks: a body that ended twice
INSERT DATA {
  <body/department-for-harbours> schema:endDate "2003-01-01"^^xsd:date .
}
