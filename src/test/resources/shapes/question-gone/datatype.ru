# breaks: prov:invalidatedAtTime as a day
DELETE { <question/lords/2024-12-10/HL9001> <http://www.w3.org/ns/prov#invalidatedAtTime> ?old }
INSERT { <question/lords/2024-12-10/HL9001> <http://www.w3.org/ns/prov#invalidatedAtTime> "2026-01-05"^^xsd:date }
WHERE { <question/lords/2024-12-10/HL9001> <http://www.w3.org/ns/prov#invalidatedAtTime> ?old }
