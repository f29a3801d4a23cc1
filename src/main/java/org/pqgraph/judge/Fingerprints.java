package org.pqgraph.judge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** What stands for words of the record where the words themselves may not stand. */
final class Fingerprints {
  private static final int QUOTE = 16;
  private static final int CLAIM = 8;

  private Fingerprints() {}

  /**
   * Of a quote: the first 16 hexadecimal digits of the SHA-256 of its text, white space made one.
   */
  static String quote(String quote) {
    return digits(Tsv.cell(quote), QUOTE);
  }

  /**
   * Of a subject or a value: the first 8 hexadecimal digits of the SHA-256 of its text in lower
   * case, without an article; empty for none.
   */
  static String claim(String label) {
    String text = Tsv.cell(label).toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
    return text.isEmpty() ? "" : digits(text, CLAIM);
  }

  private static String digits(String text, int length) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, length);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
