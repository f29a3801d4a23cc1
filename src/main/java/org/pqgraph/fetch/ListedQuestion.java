package org.pqgraph.fetch;

/**
 * A question as a list gives it.
 *
 * @param id its number in the API
 * @param fingerprint changes where what the list gives of it does: 16 hexadecimal digits
 * @param isWhole whether the list gives all of it
 * @param tabled the day of tabling, ISO 8601; empty where none is printed
 * @param house "commons" or "lords"; empty where none is printed
 */
record ListedQuestion(long id, String fingerprint, boolean isWhole, String tabled, String house) {}
