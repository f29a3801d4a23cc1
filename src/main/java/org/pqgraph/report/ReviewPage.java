package org.pqgraph.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A sample as one page of HTML without other files. Its script lets a reader mark each finding and
 * copy the marks as CSV; without scripts it is a reading list. Texts go in as text nodes, and the
 * page's own policy allows no other script or style than these two.
 */
public final class ReviewPage {
  /** So much of a text is shown whole, in characters; the official page has the rest. */
  private static final int LONGEST = 6_000;

  private static final List<String> JUDGEMENTS = List.of("right", "wrong", "unsure");

  private final Document page = Document.createShell("");
  private int number;

  private ReviewPage() {
    page.outputSettings().prettyPrint(false);
  }

  /**
   * Writes the page.
   *
   * @param release the name of the release
   * @param samples the rules with what they found; those that found nothing are only named
   */
  public static String of(String release, List<RuleSample> samples) {
    return new ReviewPage().write(release, samples);
  }

  private String write(String release, List<RuleSample> samples) {
    head(release);
    Element main = page.body().appendElement("main");
    main.appendElement("h1").text("What the rules found");
    long sampled = samples.stream().mapToLong(s -> s.findings().size()).sum();
    main.appendElement("p")
        .text(
            "%d findings, drawn from release %s. Is each what its words say?"
                .formatted(sampled, clean(release)));
    main.appendElement("p")
        .addClass("keys")
        .attr("hidden", true)
        .text(
            "Tab and the arrow keys move and mark. Inside a finding, R, W and U mark it right, wrong or unsure and go to the next.");
    samples.stream().filter(s -> !s.findings().isEmpty()).forEach(s -> section(main, s));
    silent(main, samples);
    result(main);
    main.appendElement("footer")
        .text(
            "Texts: contains Parliamentary information licensed under the Open Parliament Licence v3.0.");
    page.body().appendElement("script").appendChild(new DataNode(resource("review.js")));
    return "<!doctype html>\n" + page.outerHtml() + "\n";
  }

  private void head(String release) {
    page.child(0).attr("lang", "en-GB");
    Element head = page.head();
    head.appendElement("meta").attr("charset", "utf-8");
    head.appendElement("meta")
        .attr("http-equiv", "Content-Security-Policy")
        .attr(
            "content",
            "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; style-src 'sha256-%s'; script-src 'sha256-%s'"
                .formatted(digest(resource("review.css")), digest(resource("review.js"))));
    head.appendElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    head.appendElement("meta").attr("name", "color-scheme").attr("content", "light dark");
    head.appendElement("title").text("What the rules found in " + clean(release));
    head.appendElement("link").attr("rel", "icon").attr("href", "data:,");
    head.appendElement("style").appendChild(new DataNode(resource("review.css")));
  }

  private void section(Element main, RuleSample sample) {
    Element section = main.appendElement("section");
    Element heading = section.appendElement("h2");
    heading.appendElement("code").text(sample.rule());
    Element about = section.appendElement("p").addClass("about");
    about.text(
        (sample.catches().isEmpty() ? "" : sample.catches() + " ")
            + "%d of %d.".formatted(sample.findings().size(), sample.found()));
    sample.findings().forEach(finding -> article(section, sample.rule(), finding));
  }

  private void article(Element section, String rule, Finding finding) {
    number++;
    String id = "f" + number;
    Element article =
        section
            .appendElement("article")
            .attr("aria-labelledby", id)
            .attr("data-rule", rule)
            .attr("data-evidence", finding.evidence())
            .attr("data-finding", finding.finding());
    Element claim = article.appendElement("h3").id(id);
    claim.appendElement("span").addClass("number").text(number + ". ");
    claim
        .appendElement("bdi")
        .text(finding.subject().isEmpty() ? clean(finding.kind()) : clean(finding.subject()));
    Element stated = article.appendElement("p").addClass("stated");
    if (!finding.subject().isEmpty()) {
      stated.appendElement("span").text(clean(finding.kind()));
      stated.appendText(finding.value().isEmpty() ? "" : ": ");
    }
    stated.appendElement("strong").attr("dir", "auto").text(clean(finding.value()));
    excerpt(
        article.appendElement("blockquote").attr("dir", "auto"),
        Excerpt.of(finding.text(), finding.start(), finding.quote()));
    judgement(article, id);
    source(article.appendElement("p").addClass("source"), finding);
    whole(article, finding);
  }

  private static void excerpt(Element quote, Excerpt excerpt) {
    quote.appendText(clean(excerpt.before()));
    quote.appendElement("mark").text(clean(excerpt.quote()));
    quote.appendText(clean(excerpt.after()));
  }

  private void judgement(Element article, String id) {
    Element set = article.appendElement("fieldset").attr("hidden", true);
    set.appendElement("legend").text("Is finding " + number + " right?");
    for (String judgement : JUDGEMENTS) {
      Element label = set.appendElement("label");
      label
          .appendElement("input")
          .attr("type", "radio")
          .attr("name", id + "-mark")
          .attr("autocomplete", "off")
          .attr("value", judgement);
      label.appendText(" " + judgement);
    }
  }

  private static void source(Element line, Finding finding) {
    line.appendText(finding.said().isEmpty() ? "Undated. " : clean(finding.said()) + ". ");
    if (finding.page().startsWith("https://") || finding.page().startsWith("http://")) {
      line.appendElement("a").attr("href", finding.page()).text("The official page");
      line.appendText(". ");
    }
    line.appendElement("bdi").text(clean(finding.source()));
  }

  private static void whole(Element article, Finding finding) {
    Element details = article.appendElement("details");
    details.appendElement("summary").text("The question and the whole text");
    for (String text : List.of(finding.asked(), finding.text())) {
      if (!text.isEmpty()) {
        details.appendElement("p").addClass("text").attr("dir", "auto").text(clean(cut(text)));
      }
    }
  }

  private static void silent(Element main, List<RuleSample> samples) {
    List<RuleSample> silent = samples.stream().filter(s -> s.findings().isEmpty()).toList();
    if (silent.isEmpty()) {
      return;
    }
    Element section = main.appendElement("section");
    section.appendElement("h2").text("Rules that found nothing here");
    Element list = section.appendElement("ul");
    for (RuleSample sample : silent) {
      Element item = list.appendElement("li");
      item.appendElement("code").text(sample.rule());
      item.appendText(" " + sample.catches());
    }
  }

  private static void result(Element main) {
    Element section = main.appendElement("section").id("result").attr("hidden", true);
    section.appendElement("h2").text("Your marks");
    section.appendElement("p").appendElement("output").id("progress");
    section.appendElement("label").attr("for", "csv").text("As CSV");
    section.appendElement("textarea").id("csv").attr("readonly", true).attr("rows", "6");
    section.appendElement("button").id("copy").attr("type", "button").text("Copy");
    section.appendElement("span").id("copied").attr("role", "status");
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
  }

  /** HTML has no control characters but tab and line ends. */
  private static String clean(String text) {
    return text.replaceAll("[\\p{Cc}&&[^\\t\\n]]+", " ");
  }

  private static String resource(String name) {
    try (InputStream in = ReviewPage.class.getResourceAsStream(name)) {
      // The policy's hashes are of what a browser reads, which has LF alone.
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digest(String text) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
