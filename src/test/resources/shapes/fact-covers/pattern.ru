# breaks: a count for a financial year in words
INSERT DATA { <fact/meeting-count> <https://schema.org/temporalCoverage> "the year 2024-25" }
