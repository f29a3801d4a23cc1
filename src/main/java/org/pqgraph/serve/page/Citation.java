package org.pqgraph.serve.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How to cite a thing. It is seen on the day of the release, not of the reading, since what a
 * release says does not change.
 *
 * @param author who asked, or empty
 * @param title what the page is called
 * @param number the UIN, or empty
 * @param publisher the House, or what stands for it
 * @param day the day of the question, {@code 2024-12-02}, or empty
 * @param quote the words in question, or empty
 * @param link where it is to be found
 * @param seen the day of the release, or empty
 * @param release the release's name
 */
public record Citation(
    String author,
    String title,
    String number,
    String publisher,
    String day,
    String quote,
    String link,
    String seen,
    String release) {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final int QUOTE = 300;

  /** Cites a thing of any kind by its name, a question also by its asker, number and words. */
  public static Citation of(
      PageQueries queries, Thing thing, Site site, Frame.ReleaseNote release) {
    return of(Properties.of(queries, thing.iri()), thing, site, release);
  }

  static Citation of(Properties said, Thing thing, Site site, Frame.ReleaseNote release) {
    boolean isQuestion = thing.is("WrittenQuestion");
    String text = said.text("questionText");
    String heading = isQuestion ? said.text("heading") : said.text("prefLabel");
    String title =
        !heading.isEmpty()
            ? heading
            : isQuestion ? QuestionList.cut(text) : Names.shortName(thing.iri());
    String seen = release.created().length() < 10 ? "" : release.created().substring(0, 10);
    String quote = text.replaceAll("\\s+", " ").strip();
    return new Citation(
        said.text("askedBy"),
        title,
        said.text("uin"),
        isQuestion && !said.text("house").isEmpty()
            ? said.text("house")
            : "pqgraph: parliamentary written questions as a graph",
        said.text("dateTabled"),
        quote.codePointCount(0, quote.length()) > QUOTE
            ? quote.substring(0, quote.offsetByCodePoints(0, QUOTE)) + " …"
            : quote,
        site.whole(
            site.thing(thing.iri())
                .replaceFirst("^" + java.util.regex.Pattern.quote(site.root()), "")),
        seen,
        release.id());
  }

  /** One line for a footnote. */
  String text() {
    StringBuilder line = new StringBuilder();
    if (!author.isEmpty()) {
      line.append(author).append(", ");
    }
    line.append("“").append(title).append("”");
    if (!number.isEmpty()) {
      line.append(", written question ").append(number);
    }
    line.append(", ").append(publisher);
    if (!day.isEmpty()) {
      line.append(", ").append(DayText.of(day));
    }
    if (!quote.isEmpty() && !quote.startsWith(title.replaceFirst("…$", "").strip())) {
      line.append(": “").append(quote).append("”");
    }
    line.append(". ").append(link);
    line.append(" (release ").append(release);
    return line.append(seen.isEmpty() ? ")." : " of " + DayText.of(seen) + ").").toString();
  }

  /** An entry for BibTeX, whose own signs are escaped. */
  public String bibtex() {
    StringBuilder entry = new StringBuilder("@misc{").append(key());
    field(entry, "author", author.isEmpty() ? "" : "{" + escaped(author) + "}");
    field(entry, "title", "{" + escaped(title) + "}");
    field(entry, "howpublished", number.isEmpty() ? "" : "Written question " + escaped(number));
    field(entry, "publisher", escaped(publisher));
    field(entry, "year", day.length() < 4 ? "" : day.substring(0, 4));
    field(entry, "date", day);
    field(entry, "url", link.replaceAll("[{}\\\\]", ""));
    field(entry, "urldate", seen);
    field(entry, "abstract", escaped(quote));
    field(entry, "note", "pqgraph release " + escaped(release));
    return entry.append("\n}\n").toString();
  }

  /** A list with one item for CSL-JSON. */
  public String csl() {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", key());
    item.put("type", "document");
    item.put("title", title);
    if (!author.isEmpty()) {
      item.put("author", List.of(Map.of("literal", author)));
    }
    put(item, "number", number);
    put(item, "publisher", publisher);
    put(item, "abstract", quote);
    put(item, "URL", link);
    date(item, "issued", day);
    date(item, "accessed", seen);
    put(item, "note", "pqgraph release " + release);
    try {
      return JSON.writeValueAsString(List.of(item)) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private String key() {
    String from = number.isEmpty() ? Names.shortName(link) : number + "-" + day;
    return "pq-" + from.replaceAll("[^A-Za-z0-9-]+", "-");
  }

  private static void field(StringBuilder entry, String name, String value) {
    if (!value.isEmpty()) {
      entry.append(",\n  ").append(name).append(" = {").append(value).append("}");
    }
  }

  private static void put(Map<String, Object> item, String name, String value) {
    if (!value.isEmpty()) {
      item.put(name, value);
    }
  }

  private static void date(Map<String, Object> item, String name, String day) {
    try {
      LocalDate date = LocalDate.parse(day);
      List<Integer> parts = List.of(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
      item.put(name, Map.of("date-parts", List.of(parts)));
    } catch (DateTimeException e) {
      // Undated: CSL knows that by its absence.
      return;
    }
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\textbackslash ")
        .replaceAll("([{}%&$#_])", "\\\\$1")
        .replace("~", "\\textasciitilde ")
        .replace("^", "\\textasciicircum ");
  }
}
