# breaks: the kind with another path
DELETE { <citation/act/harbours-act-1964> dcterms:type ?old }
INSERT { <citation/act/harbours-act-1964> dcterms:type <kind/act> }
WHERE { <citation/act/harbours-act-1964> dcterms:type ?old }
