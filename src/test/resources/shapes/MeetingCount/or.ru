# breaks: a MeetingCount is not typed pq:Fact
DELETE DATA { <fact/meeting-count> a pq:Fact }
