# breaks: the answer referred to with another path
DELETE { <question/lords/2024-12-10/HL9001/answer> pq:refersTo ?old }
INSERT { <question/lords/2024-12-10/HL9001/answer> pq:refersTo <member/9002> }
WHERE { <question/lords/2024-12-10/HL9001/answer> pq:refersTo ?old }
