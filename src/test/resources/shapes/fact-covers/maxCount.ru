# breaks: a count for two periods
INSERT DATA { <fact/meeting-count> <https://schema.org/temporalCoverage> "2024-04-01/2025-03-31", "2023-04-01/2024-03-31" }
