# breaks: the body's kind as a string
DELETE { <body/department-for-transport> org:classification ?old }
INSERT { <body/department-for-transport> org:classification "https://w3id.org/pqgraph/id/concept/body-kind/taskforce" }
WHERE { <body/department-for-transport> org:classification ?old }
