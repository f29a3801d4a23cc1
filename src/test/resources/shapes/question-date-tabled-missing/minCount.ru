# breaks: a question without the day it was tabled
DELETE WHERE { <question/commons/2024-12-12/9003> pq:dateTabled ?old }
