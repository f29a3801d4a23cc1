# breaks: a last day that is not a date
INSERT DATA {
  <body/harbour-safety-taskforce> schema:endDate "today" .
}
