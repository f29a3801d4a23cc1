# breaks: a link of two things
INSERT DATA { <link/0123456789abcdef0123> <http://www.w3.org/2002/07/owl#annotatedSource> <member/4269> }
