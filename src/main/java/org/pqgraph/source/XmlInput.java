package org.pqgraph.source;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.jsoup.parser.Parser;

/**
 * Opens XML of strangers: no DTD is read and no other file opened; entities are those that HTML
 * names, whether or not the document declares them; depth and attributes are bounded.
 */
final class XmlInput {
  private static final int DECLARATION = 1024;
  private static final int DEEPEST = 64;
  private static final int LONGEST_ATTRIBUTE = 1 << 16;
  private static final int TEXT_IN_PARTS_OF = 1 << 12;
  private static final int MOST_ATTRIBUTES = 64;
  private static final Pattern ENCODING =
      Pattern.compile("^[^<]{0,3}<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']+)[\"']");

  private final Reader text;
  private final Optional<LineReader> lines;
  private final Optional<String> unknownEncoding;

  XmlInput(InputStream bytes, Limits limits) throws IOException {
    BufferedInputStream in = new BufferedInputStream(bytes, 1 << 16);
    in.mark(DECLARATION);
    String head = new String(in.readNBytes(DECLARATION), StandardCharsets.ISO_8859_1);
    in.reset();
    Matcher encoding = ENCODING.matcher(head);
    Optional<String> name = encoding.find() ? Optional.of(encoding.group(1)) : Optional.empty();
    Optional<Charset> charset = name.flatMap(XmlInput::charset);
    unknownEncoding = charset.isPresent() ? Optional.empty() : name;
    Optional<Charset> whole = charset.filter(c -> !isReadByLine(c)).map(XmlInput::asPagesUseIt);
    lines = whole.isPresent() ? Optional.empty() : Optional.of(new LineReader(in, limits));
    text = whole.isPresent() ? new InputStreamReader(in, whole.get()) : new TextInput(lines.get());
  }

  /** The name of an encoding that nobody knows; the document is then read as UTF-8. */
  Optional<String> unknownEncoding() {
    return unknownEncoding;
  }

  /** Whether some line so far was not in the encoding that the document has. */
  boolean hasOtherEncoding() {
    return lines.map(LineReader::hasOtherEncoding).orElse(false);
  }

  XMLStreamReader open() throws XMLStreamException {
    return factory().createXMLStreamReader(text);
  }

  /** A factory of readers of XML, bounded as told above. */
  static XMLInputFactory factory() {
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_ATTRIBUTE);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
    factory.setProperty(WstxInputProperties.P_MIN_TEXT_SEGMENT, TEXT_IN_PARTS_OF);
    factory
        .getConfig()
        .setUndeclaredEntityResolver((publicId, systemId, base, name) -> entity(name));
    return factory;
  }

  /** The characters that HTML gives a name, as references, so that they are never markup. */
  private static String entity(String name) {
    String written = "&" + name + ";";
    String meant = Parser.unescapeEntities(written, true);
    if (meant.equals(written)) {
      return null;
    }
    StringBuilder references = new StringBuilder();
    meant.codePoints().forEach(c -> references.append("&#").append(c).append(';'));
    return references.toString();
  }

  private static Optional<Charset> charset(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static boolean isReadByLine(Charset charset) {
    return charset.name().startsWith("UTF-") || charset.equals(StandardCharsets.US_ASCII);
  }

  /** What calls itself Latin-1 has the quotes and dashes of Windows-1252, as browsers know too. */
  private static Charset asPagesUseIt(Charset charset) {
    return charset.equals(StandardCharsets.ISO_8859_1) ? Charset.forName("windows-1252") : charset;
  }
}
