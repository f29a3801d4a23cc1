# breaks: what is cited is of no kind
DELETE WHERE { <citation/act/harbours-act-1964> dcterms:type ?old }
