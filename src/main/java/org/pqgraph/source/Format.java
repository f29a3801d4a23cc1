package org.pqgraph.source;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Formats of documents, told from their first bytes. */
enum Format {
  GZIP,
  ZIP,
  WORKBOOK,
  JSON,
  XML,
  CSV,
  REPORT,
  TEXT,
  EMPTY,
  BINARY;

  private static final Pattern XML_START =
      Pattern.compile("(?i)<\\?xml\\b|<publicwhip\\b|<!DOCTYPE publicwhip\\b|<Questions?\\b|<!--");
  private static final Pattern SPEECH = Pattern.compile("(?m)^\\s*" + HansardReader.SPEECH);
  private static final Pattern ASKED = Pattern.compile("(?mi)^\\s*asked by\\s*:");
  private static final Pattern WORKBOOK_PART =
      Pattern.compile("\\[Content_Types\\]\\.xml|(?:xl|_rels|docProps)/.*");

  /** The share of control bytes, one in this many, from which bytes are no text. */
  private static final int BINARY_SHARE = 20;

  /**
   * The format of a document.
   *
   * @param head its first bytes
   * @param whole whether these are all it has
   * @param columns the names by which tables are known
   */
  static Format of(byte[] head, boolean whole, TableColumns columns) {
    if (starts(head, 0x1f, 0x8b)) {
      return GZIP;
    }
    if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) {
      return isWorkbook(head) ? WORKBOOK : ZIP;
    }
    if (starts(head, 0xff, 0xfe) || starts(head, 0xfe, 0xff)) {
      return ofText(new String(head, StandardCharsets.UTF_16).strip(), columns);
    }
    int controls = 0;
    for (byte b : head) {
      if ((b >= 0 && b < ' ' && "\n\r\t\f".indexOf(b) < 0) || b == 0x7f) {
        controls++;
      }
    }
    if (controls * BINARY_SHARE > head.length) {
      return BINARY;
    }
    String text = TextNormalizer.withoutMarks(new String(head, StandardCharsets.UTF_8)).strip();
    if (text.isEmpty()) {
      return whole ? EMPTY : TEXT;
    }
    char first = text.charAt(0);
    return first == '{' || first == '[' ? JSON : ofText(text, columns);
  }

  private static Format ofText(String text, TableColumns columns) {
    if (XML_START.matcher(text).lookingAt()) {
      return XML;
    }
    boolean table =
        CsvReader.separator(text.lines().limit(CsvReader.LINES_ABOVE).toList(), columns)
            .isPresent();
    if (table) {
      return CSV;
    }
    return SPEECH.matcher(text).find() && !ASKED.matcher(text).find() ? REPORT : TEXT;
  }

  /** A workbook is an archive too; its parts have names of their own. */
  private static boolean isWorkbook(byte[] head) {
    int nameAt = 30;
    if (head.length < nameAt) {
      return false;
    }
    int length = (head[26] & 0xff) | (head[27] & 0xff) << 8;
    String name =
        new String(
            head, nameAt, Math.min(length, head.length - nameAt), StandardCharsets.ISO_8859_1);
    return WORKBOOK_PART.matcher(name).matches();
  }

  private static boolean starts(byte[] head, int... bytes) {
    if (head.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((head[i] & 0xff) != (bytes[i] & 0xff)) {
        return false;
      }
    }
    return true;
  }
}
