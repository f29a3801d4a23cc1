# breaks: the successor with another path
DELETE { <body/department-for-harbours> dcterms:isReplacedBy ?old }
INSERT { <body/department-for-harbours> dcterms:isReplacedBy <department/transport> }
WHERE { <body/department-for-harbours> dcterms:isReplacedBy ?old }
