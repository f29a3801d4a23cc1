# breaks: the answer replaced with another path
DELETE { <question/lords/2024-12-10/HL9001/answer> pq:replacesAnswer ?old }
INSERT { <question/lords/2024-12-10/HL9001/answer> pq:replacesAnswer <question/lords/2024-12-10/HL9001> }
WHERE { <question/lords/2024-12-10/HL9001/answer> pq:replacesAnswer ?old }
