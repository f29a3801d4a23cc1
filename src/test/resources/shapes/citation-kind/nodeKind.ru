# breaks: the kind as a string
DELETE { <citation/act/harbours-act-1964> dcterms:type ?old }
INSERT { <citation/act/harbours-act-1964> dcterms:type "https://w3id.org/pqgraph/id/concept/citation-kind/act" }
WHERE { <citation/act/harbours-act-1964> dcterms:type ?old }
