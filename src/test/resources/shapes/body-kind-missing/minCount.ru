# breaks: a government body of unknown kind
DELETE WHERE { <body/harbour-safety-taskforce> org:classification ?old }
