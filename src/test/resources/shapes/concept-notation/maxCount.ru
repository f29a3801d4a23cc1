# breaks: a concept with two notations
INSERT DATA {
  <concept/body-kind/taskforce> skos:notation "task_force" .
}
