# breaks: a match as a string
DELETE { <citation/act/harbours-act-1964> skos:exactMatch ?old }
INSERT { <citation/act/harbours-act-1964> skos:exactMatch "1964 c. 40" }
WHERE { <citation/act/harbours-act-1964> skos:exactMatch ?old }
