# breaks: a notation with a language
DELETE { <concept/body-kind/taskforce> skos:notation ?old }
INSERT { <concept/body-kind/taskforce> skos:notation "taskforce"@en }
WHERE { <concept/body-kind/taskforce> skos:notation ?old }
