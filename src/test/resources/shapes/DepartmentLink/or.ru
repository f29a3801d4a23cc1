# breaks: a DepartmentLink is not typed pq:Fact
DELETE DATA { <fact/department> a pq:Fact }
