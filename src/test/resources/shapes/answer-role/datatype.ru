# breaks: a printed role with a language
INSERT DATA {
  <question/commons/2024-12-11/9002/answer> pq:rolePrinted "Minister for Ports"@en .
}
