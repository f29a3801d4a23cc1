package org.pqgraph.evaluate;

/**
 * One row of the facts query.
 *
 * @param source the file name of the document
 * @param type {@code meetingCount}, {@code member}, {@code mention} …
 * @param subject the label of the body, or of the person for {@code roleHolder}
 * @param value a number, date, text or label; empty where the text states none
 * @param quote the words that say it
 */
public record StatedFact(String source, String type, String subject, String value, String quote) {}
