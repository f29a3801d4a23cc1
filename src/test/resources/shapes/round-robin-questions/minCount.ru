# breaks: a round robin of one question
DELETE DATA { <question/commons/2024-12-11/9002> pq:partOfRoundRobin <round-robin/0a> }
