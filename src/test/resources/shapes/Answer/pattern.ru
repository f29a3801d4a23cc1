# breaks: an answer's IRI does not start with its question's
INSERT DATA {
  <answer/1> a pq:Answer ;
    pq:answerTo <question/commons/2024-12-11/9002> ;
    pq:answeredBy <member/9002> ;
    pq:dateAnswered "2024-12-17"^^xsd:date ;
    pq:answerText "There are 401." .
}
