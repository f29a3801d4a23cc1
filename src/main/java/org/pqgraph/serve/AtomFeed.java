package org.pqgraph.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A feed of answers in Atom, <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287</a>.
 *
 * @param id names the feed for ever
 * @param self its address
 * @param about the address of what it is about
 * @param built when the release was built, for a feed without entries
 * @param entries newest first
 */
record AtomFeed(
    String id,
    String self,
    String about,
    String title,
    Optional<Instant> built,
    List<Entry> entries) {

  /**
   * An answer; what is not known is empty.
   *
   * @param id its IRI
   * @param href its address on this server
   * @param answered the day, year-month-day
   * @param page its page at Parliament
   */
  record Entry(
      String id,
      String href,
      String answered,
      String heading,
      String question,
      String answer,
      String asker,
      String answerer,
      String page) {

    Entry at(String address) {
      return new Entry(id, address, answered, heading, question, answer, asker, answerer, page);
    }

    /** Atom wants a time; a source prints the day. */
    private String updated() {
      return answered + "T00:00:00Z";
    }

    private String title() {
      String words = heading.isEmpty() ? question : heading;
      String cut =
          words.codePointCount(0, words.length()) <= TITLE
              ? words
              : words.substring(0, words.offsetByCodePoints(0, TITLE - 1)) + "…";
      return asker.isEmpty() ? cut : cut + " (" + asker + ")";
    }
  }

  static final String TYPE = "application/atom+xml;charset=utf-8";

  private static final int TITLE = 100;
  private static final String RIGHTS =
      "Contains Parliamentary information licensed under the Open Parliament Licence v3.0.";

  /** What no XML document can hold, not even escaped. */
  private static final Pattern NO_XML =
      Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  byte[] write() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
      xml.writeAttribute("xml:lang", "en-GB");
      element(xml, "id", id);
      element(xml, "title", title);
      element(xml, "updated", updated());
      link(xml, "self", self, "application/atom+xml");
      link(xml, "alternate", about, "");
      author(xml, "UK Parliament");
      element(xml, "generator", "pqgraph");
      element(xml, "rights", RIGHTS);
      for (Entry entry : entries) {
        write(xml, entry);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    return out.toByteArray();
  }

  private String updated() {
    return entries.isEmpty()
        ? built.orElse(Instant.EPOCH).toString()
        : entries.getFirst().updated();
  }

  private static void write(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
    xml.writeStartElement("entry");
    element(xml, "id", entry.id());
    element(xml, "title", entry.title());
    element(xml, "updated", entry.updated());
    element(xml, "published", entry.updated());
    link(xml, "alternate", entry.href(), "");
    if (!entry.page().isEmpty()) {
      link(xml, "via", entry.page(), "text/html");
    }
    if (!entry.answerer().isEmpty()) {
      author(xml, entry.answerer());
    }
    element(xml, "summary", entry.question());
    if (!entry.answer().isEmpty()) {
      element(xml, "content", entry.answer());
    }
    xml.writeEndElement();
  }

  private static void author(XMLStreamWriter xml, String name) throws XMLStreamException {
    xml.writeStartElement("author");
    element(xml, "name", name);
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String rel, String href, String type)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("href", href);
    if (!type.isEmpty()) {
      xml.writeAttribute("type", type);
    }
  }

  /** An element with a text, of which signs that XML cannot hold are replaced. */
  static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(NO_XML.matcher(text).replaceAll("�"));
    xml.writeEndElement();
  }
}
