# breaks: words on which nothing rests
DELETE DATA { <body/harbour-safety-taskforce> pq:evidence <evidence/q-taskforce> } ;
DELETE DATA { <question/lords/2024-12-10/HL9001> pq:mentions <body/harbour-safety-taskforce> }
