# breaks: a role holding read nowhere
INSERT DATA {
  <role-holding/9001-x> a pq:RoleHolding ;
    org:member <member/9001> ;
    pq:post <post/minister-for-fisheries> .
}
