package org.pqgraph.serve.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a page is about in <a href="https://schema.org/">schema.org</a>'s terms, as JSON-LD that can
 * stand in a {@code script} element of HTML. A browser runs no such element, whatever is in it.
 */
final class LinkedData {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Marks an answer that stands, until it has its place in the question. */
  private static final String STANDS = "stands";

  private LinkedData() {}

  /** A question with its answers; the answers are in the form of {@link #answer}. */
  static String question(
      Site site, String iri, Properties said, String title, List<Map<String, Object>> answers) {
    Map<String, Object> question = thing("Question", iri);
    question.put("name", title);
    put(question, "text", said.text("questionText"));
    put(question, "dateCreated", said.text("dateTabled"));
    person(question, said, "askedBy");
    question.put("answerCount", answers.size());
    List<Map<String, Object>> accepted = new ArrayList<>();
    List<Map<String, Object>> others = new ArrayList<>();
    for (Map<String, Object> answer : answers) {
      boolean stands = Boolean.TRUE.equals(answer.remove(STANDS));
      (stands ? accepted : others).add(answer);
    }
    if (!accepted.isEmpty()) {
      question.put("acceptedAnswer", accepted);
    }
    if (!others.isEmpty()) {
      question.put("suggestedAnswer", others);
    }
    Map<String, Object> page = thing("QAPage", "");
    page.put("@context", "https://schema.org");
    page.put("url", site.origin() + site.doc(iri).orElse(""));
    page.put("inLanguage", "en-GB");
    page.put("isPartOf", thing("Dataset", site.base() + "id/dataset"));
    page.put("mainEntity", question);
    return inHtml(page);
  }

  /** An answer; one that holds, or was replaced, does not stand. */
  static Map<String, Object> answer(String iri, Properties said, boolean stands) {
    Map<String, Object> answer = thing("Answer", iri);
    put(answer, "text", said.text("answerText"));
    put(answer, "dateCreated", said.text("dateAnswered"));
    person(answer, said, "answeredBy");
    answer.put(STANDS, stands);
    return answer;
  }

  /** A release with its dumps. */
  static String release(Site site, String licence, Published release) {
    Map<String, Object> dataset = thing("Dataset", site.base() + "id/dataset");
    dataset.put("@context", "https://schema.org");
    dataset.put("name", "UK parliamentary written questions and answers as a knowledge graph");
    dataset.put(
        "description",
        "Written questions of both Houses of the UK Parliament, their answers, and what the answers"
            + " state, each fact with the words that state it.");
    dataset.put("url", site.whole("/"));
    put(dataset, "version", release.release());
    put(dataset, "dateModified", release.created());
    dataset.put("license", licence);
    dataset.put("isAccessibleForFree", true);
    dataset.put("spatialCoverage", "United Kingdom");
    List<Map<String, Object>> files = new ArrayList<>();
    for (Published.Dump dump : release.dumps()) {
      Map<String, Object> file = thing("DataDownload", "");
      file.put("name", dump.name());
      file.put("contentUrl", site.origin() + dump.url());
      put(file, "encodingFormat", dump.mediaType());
      file.put("contentSize", dump.bytes() + " B");
      put(file, "sha256", dump.sha256());
      files.add(file);
    }
    dataset.put("distribution", files);
    return inHtml(dataset);
  }

  private static void person(Map<String, Object> of, Properties said, String property) {
    for (Row row : said.all(property).stream().limit(1).toList()) {
      Map<String, Object> person = thing("Person", row.text("object"));
      put(person, "name", row.text("label"));
      of.put("author", person);
    }
  }

  private static Map<String, Object> thing(String type, String iri) {
    Map<String, Object> thing = new LinkedHashMap<>();
    thing.put("@type", type);
    put(thing, "@id", iri);
    return thing;
  }

  /** What a source does not print is absent. */
  private static void put(Map<String, Object> of, String property, String value) {
    if (!value.isEmpty()) {
      of.put(property, value);
    }
  }

  /**
   * JSON without a character that means something to HTML: no text can end the element, or begin
   * the comment that would keep it from ending. In JSON such a character stands in strings only.
   */
  private static String inHtml(Map<String, Object> value) {
    try {
      return JSON.writeValueAsString(value)
          .replace("<", "\\u003C")
          .replace(">", "\\u003E")
          .replace("&", "\\u0026");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("maps of texts are JSON", e);
    }
  }
}
