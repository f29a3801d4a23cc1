package org.pqgraph.source;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.pqgraph.model.InputProblem;

/**
 * Reads TheyWorkForYou's XML of written answers, as parlparse makes it: {@code publicwhip} with a
 * {@code major-heading} for each department, a {@code minor-heading} for each heading, and below it
 * the {@code ques} that one or more {@code reply} answer. Reads event by event; one heading's
 * questions are in memory.
 */
final class ParlparseReader implements XmlReader.Elements {
  private static final Pattern SCRAPE =
      Pattern.compile(
          "uk\\.org\\.publicwhip/[a-z]+/(?<day>\\d{4}-\\d\\d-\\d\\d)(?<letter>[a-z]?)\\.");

  private final String document;
  private final Limits limits;
  private final RecordConsumer out;
  private final ParlparseGroup group;
  private boolean superseded;
  private int speeches;

  ParlparseReader(String document, Limits limits, RecordConsumer out) {
    this.document = document;
    this.limits = limits;
    this.out = out;
    this.group = new ParlparseGroup(document, limits, out);
  }

  @Override
  public void read(XMLStreamReader xml) throws XMLStreamException, InterruptedException {
    Optional<String> version = attribute(xml, "scrapeversion");
    superseded = attribute(xml, "latest").filter(latest -> latest.equals("no")).isPresent();
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (!xml.isStartElement()) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "major-heading" -> group.majorHeading(text(xml));
        case "minor-heading" -> group.minorHeading(text(xml));
        case "ques", "reply" -> speech(xml);
        case "gidredirect" -> {
          superseded |= leadsToLaterScrape(xml);
          XmlMarkup.read(xml, 0);
        }
        case "speech" -> {
          speeches++;
          XmlMarkup.read(xml, 0);
        }
        default -> XmlMarkup.read(xml, 0);
      }
    }
    group.finish();
    if (superseded) {
      out.superseded(
          new InputProblem(
              document,
              0,
              "a later scrape of the same day stands in its place"
                  + version.map(letter -> " (this is \"" + letter + "\")").orElse(""),
              "it was passed over; give the file that says latest=\"yes\"",
              false));
    } else if (group.isEmpty() && speeches > 0) {
      tell(
          "it has "
              + speeches
              + (speeches == 1 ? " speech" : " speeches")
              + " and no questions: written statements and debates are not read",
          "nothing was read from it",
          true);
    }
  }

  /** In place of what was scraped again, a file says where that is now. */
  private static boolean leadsToLaterScrape(XMLStreamReader xml) {
    Matcher from = SCRAPE.matcher(attribute(xml, "oldgid").orElse(""));
    Matcher to = SCRAPE.matcher(attribute(xml, "newgid").orElse(""));
    return from.lookingAt()
        && to.lookingAt()
        && from.group("day").equals(to.group("day"))
        && from.group("letter").compareTo(to.group("letter")) < 0;
  }

  private String text(XMLStreamReader xml) throws XMLStreamException {
    return HtmlText.of(XmlMarkup.read(xml, limits.text()).html()).replace('\n', ' ');
  }

  private void speech(XMLStreamReader xml) throws XMLStreamException, InterruptedException {
    boolean isReply = xml.getLocalName().equals("reply");
    ParlparseSpeech.Head head =
        new ParlparseSpeech.Head(
            attribute(xml, "id"),
            attribute(xml, "url"),
            attribute(xml, "speakerid"),
            attribute(xml, "speakername"),
            xml.getLocation().getLineNumber());
    ParlparseSpeech speech = new ParlparseSpeech(head, XmlMarkup.read(xml, limits.text()));
    if (superseded) {
      return;
    }
    if (isReply) {
      group.reply(speech);
    } else {
      group.question(speech);
    }
  }

  private static Optional<String> attribute(XMLStreamReader xml, String name) {
    return Optional.ofNullable(xml.getAttributeValue(null, name))
        .map(TextNormalizer::line)
        .filter(value -> !value.isEmpty());
  }

  @Override
  public boolean giveUp() throws InterruptedException {
    return group.giveUp();
  }

  private void tell(String what, String outcome, boolean lost) throws InterruptedException {
    out.problem(new InputProblem(document, 0, what, outcome, lost));
  }
}
