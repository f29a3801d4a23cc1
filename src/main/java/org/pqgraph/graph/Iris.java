package org.pqgraph.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.pqgraph.model.GroupedQuestion;
import org.pqgraph.model.House;
import org.pqgraph.model.Person;
import org.pqgraph.model.QuestionRecord;
import org.pqgraph.model.Slug;

/**
 * The IRIs of things under a base.
 *
 * @param base the base IRI, ending in "/"
 */
public record Iris(String base) {
  /** The base that data have unless another is configured. */
  public static final String DEFAULT_BASE = "https://w3id.org/pqgraph/";

  private static final Pattern UK = Pattern.compile("(?:HL)?[0-9]+");

  public Iris {
    if (!base.endsWith("/")) {
      throw new IllegalArgumentException("a base IRI ends in \"/\": " + base);
    }
  }

  /** The thing at a path under the base, {@code id/body/home-office}. */
  public Node at(String path) {
    return NodeFactory.createURI(base + path);
  }

  /** The path of a thing under the base; the IRI itself where it is not there. */
  String path(Node node) {
    return node.getURI().startsWith(base) ? node.getURI().substring(base.length()) : node.getURI();
  }

  /** A named graph: record, facts, reference, vocabulary, provenance, links, org-view. */
  public Node graph(String name) {
    return at("graph/" + name);
  }

  Node concept(String scheme, String notation) {
    return at("id/concept/" + scheme + "/" + notation.replace('_', '-'));
  }

  /**
   * A question: by House, date tabled and UIN, which together identify it (a UIN alone comes back
   * in another Parliament or session); otherwise by its text with the asker and the body asked,
   * since one text is often put to many departments. Where the questions API's own number is there,
   * or a UIN of another legislature, that is in the name too: the same words were put more than
   * once.
   */
  Node question(QuestionRecord record) {
    if (record.house().isPresent() && record.dateTabled().isPresent() && record.uin().isPresent()) {
      return question(record.house().get(), record.dateTabled().get(), record.uin().get());
    }
    String asker = record.askedBy().map(Person::name).orElse("");
    List<String> parts =
        new ArrayList<>(
            List.of(
                normal(record.text()), normal(asker), normal(record.answeringBody().orElse(""))));
    record.sourceId().ifPresent(id -> parts.add("id " + id));
    record.uin().filter(uin -> !ofUk(uin)).ifPresent(uin -> parts.add("uin " + uin));
    return at("id/question/text/" + hash(parts.toArray(String[]::new)));
  }

  /** Whether a UIN is one of the UK Parliament by its form. */
  static boolean ofUk(String uin) {
    return UK.matcher(uin).matches();
  }

  /** A question by what names it in the record. */
  public Node question(House house, LocalDate tabled, String uin) {
    return at("id/question/" + house.slug() + "/" + tabled + "/" + segment(uin));
  }

  /** A round robin, named by the first of its questions. */
  public Node roundRobin(String question) {
    return at("id/round-robin/" + hash(question.substring(base.length())));
  }

  /**
   * The answer to a question. Grouped questions share one: it is named by the question of the group
   * that comes first by date and UIN. Where the source does not date the others, they count as
   * tabled on the same day.
   */
  Node answer(QuestionRecord record) {
    Node own = question(record);
    if (record.grouped().isEmpty()
        || record.house().isEmpty()
        || record.dateTabled().isEmpty()
        || record.uin().isEmpty()) {
      return NodeFactory.createURI(own.getURI() + "/answer");
    }
    House house = record.house().get();
    String lead = key(record.dateTabled().get().toString(), record.uin().get());
    for (GroupedQuestion other : record.grouped()) {
      String key =
          key(other.dateTabled().orElse(record.dateTabled().get()).toString(), other.uin());
      lead = key.compareTo(lead) < 0 ? key : lead;
    }
    String date = lead.substring(0, 10);
    return at(
        "id/question/"
            + house.slug()
            + "/"
            + date
            + "/"
            + segment(lead.substring(10).strip())
            + "/answer");
  }

  /** Sorts by date, then by number: the UIN is set right in a field of fixed width. */
  private static String key(String date, String uin) {
    return date + String.format(Locale.ROOT, "%16s", uin);
  }

  Node member(Person person, Optional<House> house) {
    if (person.memberId().isPresent()) {
      return at("id/member/" + person.memberId().getAsInt());
    }
    return at("id/member/" + Slug.of(person.name()) + house.map(h -> "-" + h.slug()).orElse(""));
  }

  Node document(String name) {
    return at("id/document/" + hash(name));
  }

  /**
   * The first 80 bits of SHA-256 over the parts, as hexadecimal digits; parts are kept apart by
   * U+001F.
   */
  public static String hash(String... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] all = digest.digest(String.join("\u001f", parts).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(all, 0, 10);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * An IRI as one path segment, readable and unique enough to name a part of a description: its
   * last two parts.
   */
  public static String fragment(String iri) {
    return Slug.of(iri.replaceFirst("^https?://", ""));
  }

  private static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }

  /**
   * As one part of a path that every server and browser leaves as it is: bytes other than letters,
   * digits, "-", "_" and "." are written "~2F". Such a slash is none, and no two texts are one.
   */
  private static String segment(String text) {
    StringBuilder segment = new StringBuilder();
    boolean dots = text.chars().allMatch(c -> c == '.');
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      boolean plain =
          (b >= '0' && b <= '9')
              || (b >= 'A' && b <= 'Z')
              || (b >= 'a' && b <= 'z')
              || b == '-'
              || b == '_'
              || (b == '.' && !dots);
      segment.append(plain ? (char) b : "~" + HexFormat.of().withUpperCase().toHexDigits(b));
    }
    return segment.toString();
  }
}
