# breaks: the holder twice
INSERT DATA {
  <role-holding/9002-minister-for-ports> org:member <member/9001> .
}
