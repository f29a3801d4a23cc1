# breaks: a scheme as a string
DELETE { <concept/body-kind/taskforce> skos:inScheme ?old }
INSERT { <concept/body-kind/taskforce> skos:inScheme "body kinds" }
WHERE { <concept/body-kind/taskforce> skos:inScheme ?old }
