# breaks: a question's IRI lacks the date
INSERT DATA {
  <question/lords/HL9004> a pq:WrittenQuestion ;
    pq:house <house/lords> ;
    pq:uin "HL9004" ;
    pq:dateTabled "2024-12-12"^^xsd:date ;
    pq:askedBy <member/9001> ;
    pq:answeringBody <body/department-for-transport> ;
    pq:questionText "To ask His Majesty's Government how many harbours there are." ;
    dcterms:source <document/1> .
}
