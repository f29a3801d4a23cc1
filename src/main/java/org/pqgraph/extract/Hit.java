package org.pqgraph.extract;

/**
 * What a rule found in one place, in the form in which it is judged: one row of the facts query.
 *
 * @param kind the name of what was found, as gold sets and the facts query have it: {@code
 *     meetingCount}, {@code chair}, {@code mention} …
 * @param subject the label of the body it is about, of the person for a {@code roleHolder}; empty
 *     for a refusal
 * @param value what is stated, a number, date, text or label; empty where none is
 * @param place the words
 */
public record Hit(String kind, String subject, String value, Place place) {}
