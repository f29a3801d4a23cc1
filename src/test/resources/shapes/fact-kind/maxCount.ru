# breaks: the fact's kind twice
INSERT DATA {
  <fact/establishment> pq:kind <concept/fact-kind/chair> .
}
