# breaks: what a fact is about twice
INSERT DATA {
  <fact/establishment> pq:about <body/department-for-transport> .
}
