# breaks: a mention of a concept
# and so: mention-evidence
INSERT DATA {
  <question/commons/2024-12-11/9002> pq:mentions <concept/body-kind/taskforce> .
}
