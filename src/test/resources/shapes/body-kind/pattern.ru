# breaks: the body's kind with another path
DELETE { <body/department-for-transport> org:classification ?old }
INSERT { <body/department-for-transport> org:classification <kind/taskforce> }
WHERE { <body/department-for-transport> org:classification ?old }
