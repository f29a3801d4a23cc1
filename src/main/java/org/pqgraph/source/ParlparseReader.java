package org.pqgraph.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.Location;
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
final class ParlparseReader {
  private static final String ROOT = "publicwhip";

  private final String document;
  private final Limits limits;
  private final RecordConsumer out;
  private final ParlparseGroup group;

  ParlparseReader(String document, Limits limits, RecordConsumer out) {
    this.document = document;
    this.limits = limits;
    this.out = out;
    this.group = new ParlparseGroup(document, limits, out);
  }

  void read(InputStream bytes) throws IOException, InterruptedException {
    XmlInput input = new XmlInput(bytes, limits);
    if (input.unknownEncoding().isPresent()) {
      tell(
          "the encoding \"" + input.unknownEncoding().get() + "\" is not known",
          "it was read as UTF-8",
          false);
    }
    XMLStreamReader xml = null;
    try {
      xml = input.open();
      if (isOurs(xml)) {
        elements(xml);
      }
    } catch (XMLStreamException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      broken(e, xml);
    }
    if (input.hasOtherEncoding()) {
      out.problem(LineReader.notUtf8(document));
    }
  }

  private boolean isOurs(XMLStreamReader xml) throws XMLStreamException, InterruptedException {
    while (xml.next() != XMLStreamConstants.START_ELEMENT) {
      // Comments and the document type come first.
    }
    boolean ours = xml.getLocalName().equals(ROOT);
    if (!ours) {
      tell(
          "the XML is <" + xml.getLocalName() + ">, not TheyWorkForYou's <" + ROOT + ">",
          "nothing was read from it",
          true);
    }
    return ours;
  }

  private void elements(XMLStreamReader xml) throws XMLStreamException, InterruptedException {
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (!xml.isStartElement()) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "major-heading" -> group.majorHeading(text(xml));
        case "minor-heading" -> group.minorHeading(text(xml));
        case "ques", "reply" -> speech(xml);
        default -> XmlMarkup.read(xml, 0);
      }
    }
    group.finish();
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

  /** What was read whole stands; a question of which the end is missing does not. */
  private void broken(XMLStreamException e, XMLStreamReader xml) throws InterruptedException {
    Location place = e.getLocation() != null || xml == null ? e.getLocation() : xml.getLocation();
    int line = place == null ? 1 : place.getLineNumber();
    int column = place == null ? 1 : place.getColumnNumber();
    String what = e.getMessage().lines().findFirst().orElse("").strip();
    boolean before = group.giveUp();
    boolean ends = what.startsWith("Unexpected EOF") || what.startsWith("Unexpected end of input");
    tell(
        ends
            ? "the XML ends in the middle, at line " + line
            : "the XML is broken at line " + line + ", column " + column + " (" + what + ")",
        before
            ? "the rest was left out; the records before it were kept"
            : "nothing was read from it",
        true);
  }

  private void tell(String what, String outcome, boolean lost) throws InterruptedException {
    out.problem(new InputProblem(document, 0, what, outcome, lost));
  }
}
