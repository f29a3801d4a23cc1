package org.pqgraph.source;

import java.nio.charset.StandardCharsets;

/** Formats of documents, told from their first bytes. */
enum Format {
  GZIP,
  ZIP,
  JSON,
  TEXT,
  EMPTY,
  BINARY;

  /** The share of control bytes, one in this many, from which bytes are no text. */
  private static final int BINARY_SHARE = 20;

  /**
   * The format of a document.
   *
   * @param head its first bytes
   * @param whole whether these are all it has
   */
  static Format of(byte[] head, boolean whole) {
    if (starts(head, 0x1f, 0x8b)) {
      return GZIP;
    }
    if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) {
      return ZIP;
    }
    if (starts(head, 0xff, 0xfe) || starts(head, 0xfe, 0xff)) {
      return TEXT;
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
    return first == '{' || first == '[' ? JSON : TEXT;
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
