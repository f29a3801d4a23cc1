# breaks: the party as a string
DELETE { <member/9001> org:memberOf ?old }
INSERT { <member/9001> org:memberOf "https://w3id.org/pqgraph/id/party/crossbench" }
WHERE { <member/9001> org:memberOf ?old }
