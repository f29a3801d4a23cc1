# breaks: a body as a value
INSERT DATA {
  <fact/chairing> pq:value <body/department-for-transport> .
}
