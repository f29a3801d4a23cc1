# breaks: offsets counted in Java chars: one too far behind the ship
DELETE { <evidence/a-purpose> pq:start ?start ; pq:end ?end }
INSERT { <evidence/a-purpose> pq:start ?start1 ; pq:end ?end1 }
WHERE {
  <evidence/a-purpose> pq:start ?start ; pq:end ?end
  BIND (STRDT(STR(?start + 1), xsd:nonNegativeInteger) AS ?start1)
  BIND (STRDT(STR(?end + 1), xsd:nonNegativeInteger) AS ?end1)
}
