# breaks: the answerer's post with another path
DELETE { <question/lords/2024-12-10/HL9001/answer> pq:answeredAs ?old }
INSERT { <question/lords/2024-12-10/HL9001/answer> pq:answeredAs <member/9002> }
WHERE { <question/lords/2024-12-10/HL9001/answer> pq:answeredAs ?old }
