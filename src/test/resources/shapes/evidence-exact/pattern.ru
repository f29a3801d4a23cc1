# breaks: a quotation of a space
DELETE { <evidence/a-purpose> pq:exact ?exact ; pq:start ?start ; pq:end ?end }
INSERT { <evidence/a-purpose> pq:exact " " ; pq:start "3"^^xsd:nonNegativeInteger ; pq:end "4"^^xsd:nonNegativeInteger }
WHERE { <evidence/a-purpose> pq:exact ?exact ; pq:start ?start ; pq:end ?end }
