# breaks: a fact that is sure and likely
INSERT DATA { <fact/meeting> pq:tier "likely" }
