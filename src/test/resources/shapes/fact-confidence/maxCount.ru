# breaks: a fact with two confidences
INSERT DATA { <fact/establishment> pq:confidence 0.98 }
