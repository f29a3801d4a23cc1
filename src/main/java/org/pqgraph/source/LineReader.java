package org.pqgraph.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.pqgraph.model.InputProblem;

/**
 * Lines of text in UTF-8, or UTF-16 with a byte-order mark; a line that is not UTF-8 is read as
 * Windows-1252, the usual other encoding of such pages. Lines end in LF, CR or CRLF.
 */
final class LineReader {
  private final InputStream in;
  private final Limits limits;
  private final java.io.Reader utf16;
  private boolean otherEncoding;
  private boolean first = true;
  private int pushedBack = -1;
  private long number;

  LineReader(InputStream bytes, Limits limits) throws IOException {
    this.in = new BufferedInputStream(bytes, 1 << 16);
    this.limits = limits;
    in.mark(4);
    int a = in.read();
    int b = in.read();
    in.reset();
    boolean marked = (a == 0xff && b == 0xfe) || (a == 0xfe && b == 0xff);
    this.utf16 =
        marked
            ? new java.io.BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_16))
            : null;
  }

  /** What is told of a document in which some line was not UTF-8. */
  static InputProblem notUtf8(String document) {
    return new InputProblem(
        document,
        0,
        "some lines are not UTF-8",
        "they were read as Windows-1252; check its accents and quotes",
        false);
  }

  /** Whether some line so far was not UTF-8. */
  boolean hasOtherEncoding() {
    return otherEncoding;
  }

  /**
   * The next line, without its end.
   *
   * @throws DocumentException where a line is longer than a text may be
   */
  Optional<String> next() throws IOException {
    Optional<String> line = utf16 == null ? nextBytes() : nextChars();
    number++;
    if (first && line.isPresent()) {
      first = false;
      return line.map(TextNormalizer::withoutMarks);
    }
    return line;
  }

  private Optional<String> nextChars() throws IOException {
    StringBuilder line = new StringBuilder();
    int c = readChar();
    if (c < 0) {
      return Optional.empty();
    }
    while (c >= 0 && c != '\n' && c != '\r') {
      line.append((char) c);
      check(line.length());
      c = readChar();
    }
    if (c == '\r') {
      int next = readChar();
      pushedBack = next == '\n' ? -1 : next;
    }
    return Optional.of(line.toString());
  }

  private int readChar() throws IOException {
    int c = pushedBack;
    pushedBack = -1;
    return c >= 0 ? c : utf16.read();
  }

  private Optional<String> nextBytes() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    int b = in.read();
    if (b < 0) {
      return Optional.empty();
    }
    while (b >= 0 && b != '\n' && b != '\r') {
      line.write(b);
      check(line.size());
      b = in.read();
    }
    if (b == '\r') {
      in.mark(1);
      if (in.read() != '\n') {
        in.reset();
      }
    }
    return Optional.of(decode(line.toByteArray()));
  }

  private String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      otherEncoding = true;
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }

  private void check(int length) throws DocumentException {
    if (length > limits.text()) {
      throw new DocumentException(
          "line "
              + (number + 1)
              + " is longer than "
              + limits.text()
              + " characters, longer than any question or answer; is this the right file?");
    }
  }
}
