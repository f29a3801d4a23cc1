package org.pqgraph.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.pqgraph.model.InputProblem;

/** Opens XML and has it read by what knows its outermost element. */
final class XmlReader {
  /** Reads the elements of one kind of document. */
  interface Elements {
    /** Reads from the outermost element, at whose start the reader stands, to its end. */
    void read(XMLStreamReader xml) throws XMLStreamException, InterruptedException;

    /**
     * Gives out what is whole, where a document breaks off.
     *
     * @return whether any record was read
     */
    boolean giveUp() throws InterruptedException;
  }

  private final String document;
  private final Limits limits;
  private final TableColumns columns;
  private final RecordConsumer out;

  XmlReader(String document, Limits limits, TableColumns columns, RecordConsumer out) {
    this.document = document;
    this.limits = limits;
    this.columns = columns;
    this.out = out;
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
    Optional<Elements> elements = Optional.empty();
    try {
      xml = input.open();
      while (xml.next() != XMLStreamConstants.START_ELEMENT) {
        // Comments and the document type come first.
      }
      elements = elements(xml.getLocalName());
      if (elements.isPresent()) {
        elements.get().read(xml);
      } else {
        tell(
            "the XML is <"
                + TextNormalizer.line(xml.getLocalName())
                + ">, not TheyWorkForYou's <publicwhip> or Parliament's <Questions>",
            "nothing was read from it",
            true);
      }
    } catch (XMLStreamException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      broken(e, xml, elements.isPresent() && elements.get().giveUp());
    }
    if (input.hasOtherEncoding()) {
      out.problem(LineReader.notUtf8(document));
    }
  }

  private Optional<Elements> elements(String root) {
    return switch (root) {
      case "publicwhip" -> Optional.of(new ParlparseReader(document, limits, out));
      case "Questions", "Question" ->
          Optional.of(new QuestionFeedReader(document, limits, columns, out));
      default -> Optional.empty();
    };
  }

  /** What was read whole stands; a question of which the end is missing does not. */
  private void broken(XMLStreamException e, XMLStreamReader xml, boolean before)
      throws InterruptedException {
    Location place = e.getLocation() != null || xml == null ? e.getLocation() : xml.getLocation();
    int line = place == null ? 1 : place.getLineNumber();
    int column = place == null ? 1 : place.getColumnNumber();
    String what = e.getMessage().lines().findFirst().orElse("").strip();
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
