package org.pqgraph.patch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What two dumps in N-Quads do not share, found by sorting the lines of each and walking both at
 * once. Both have to be written by one writer, as dumps of releases are, since one quad has to be
 * one line.
 */
public final class QuadDifference {
  /** Hears of quads, as lines of N-Quads, in the order of their bytes. */
  public interface Sink {
    /** The first dump alone has it. */
    void deleted(byte[] line) throws IOException;

    /** The second dump alone has it. */
    void added(byte[] line) throws IOException;
  }

  private QuadDifference() {}

  /**
   * Compares two dumps.
   *
   * @param before a dump in N-Quads, in gzip
   * @param after another
   * @param folder for temporary files, gone at the end: about a quarter of the dumps unpacked
   * @throws IOException where a dump is missing or damaged, or the sink throws it
   */
  public static void between(Path before, Path after, Path folder, Sink sink) throws IOException {
    try (SortedLines old = new SortedLines(folder, "before");
        SortedLines now = new SortedLines(folder, "after")) {
      fill(old, before);
      fill(now, after);
      byte[] a = old.next();
      byte[] b = now.next();
      while (a != null || b != null) {
        int order = a == null ? 1 : b == null ? -1 : Arrays.compareUnsigned(a, b);
        if (order < 0) {
          sink.deleted(a);
        } else if (order > 0) {
          sink.added(b);
        }
        a = order <= 0 ? old.next() : a;
        b = order >= 0 ? now.next() : b;
      }
    }
  }

  private static void fill(SortedLines sorted, Path dump) throws IOException {
    try (DumpLines lines = DumpLines.open(dump)) {
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        sorted.add(line);
      }
    } catch (java.io.EOFException | java.util.zip.ZipException e) {
      throw new IOException(dump + " is damaged: " + e.getMessage(), e);
    }
  }
}
