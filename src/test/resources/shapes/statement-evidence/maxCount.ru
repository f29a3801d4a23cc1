# breaks: a statement of two places
INSERT DATA { <statement/contact> pq:evidence <evidence/q-taskforce> }
