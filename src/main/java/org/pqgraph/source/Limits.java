package org.pqgraph.source;

/**
 * How much of anything is read into memory. The longest answer on record has some hundred thousand
 * characters.
 *
 * @param text characters of a text, a line or a JSON string
 * @param expansion bytes that one compressed byte may become, once more than {@code freeExpansion}
 *     have come out
 * @param freeExpansion bytes that may come out of a compressed document whatever its size
 * @param depth how deep archives and compressed files may be packed in one another
 * @param entries entries of an archive
 */
record Limits(int text, int expansion, long freeExpansion, int depth, int entries) {
  static final Limits DEFAULT = new Limits(1_000_000, 200, 10L << 20, 3, 100_000);

  /** The same with another length of a text. */
  Limits withText(int longest) {
    return new Limits(longest, expansion, freeExpansion, depth, entries);
  }
}
