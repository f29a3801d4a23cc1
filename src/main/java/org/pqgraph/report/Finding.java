package org.pqgraph.report;

/**
 * What a rule found in one place: a claim, a mention or a refusal. What is not known is the empty
 * string.
 *
 * @param evidence the IRI of the place
 * @param finding the IRI of what is stated there: a fact, something named, or a refusing answer
 * @param kind what it is in words, such as "meeting count"
 * @param subject the label of the body that a claim is about
 * @param value what is stated, with its time
 * @param text the text in which it stands, whole
 * @param start the first Unicode code point of the quote in the text, from 0
 * @param quote the words that say it, as the text has them
 * @param asked the text of the question
 * @param said the day of the answer, as in 2024-12-19
 * @param source the document
 * @param page the address of the question's official page
 */
public record Finding(
    String evidence,
    String finding,
    String kind,
    String subject,
    String value,
    String text,
    int start,
    String quote,
    String asked,
    String said,
    String source,
    String page) {}
