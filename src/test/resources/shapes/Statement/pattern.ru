# breaks: a statement at another path
INSERT DATA {
  <claim/x> a pq:Statement, pq:Contact ;
    pq:value "the pilots" ;
    pq:evidence <evidence/a-taskforce> .
}
