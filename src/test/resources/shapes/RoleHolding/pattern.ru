# breaks: the IRI of a role holding has another path
INSERT DATA {
  <holding/1> a pq:RoleHolding ;
    org:member <member/9002> ;
    pq:post <post/minister-for-ports> ;
    pq:evidence <evidence/a-role> .
}
