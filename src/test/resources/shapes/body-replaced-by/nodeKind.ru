# breaks: the successor as a string
DELETE { <body/department-for-harbours> dcterms:isReplacedBy ?old }
INSERT { <body/department-for-harbours> dcterms:isReplacedBy "https://w3id.org/pqgraph/id/body/department-for-transport" }
WHERE { <body/department-for-harbours> dcterms:isReplacedBy ?old }
