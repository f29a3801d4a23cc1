# breaks: a concept in no scheme
DELETE WHERE { <concept/body-kind/taskforce> skos:inScheme ?old }
