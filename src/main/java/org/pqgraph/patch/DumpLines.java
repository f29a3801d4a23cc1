package org.pqgraph.patch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The lines of a dump in N-Quads, one quad each, as bytes without their ends. */
final class DumpLines implements AutoCloseable {
  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 10);
  private int from;
  private int to;

  private DumpLines(InputStream in) {
    this.in = in;
  }

  /**
   * Opens a dump that is compressed with gzip.
   *
   * @throws IOException where it is missing or damaged
   */
  static DumpLines open(Path dump) throws IOException {
    InputStream file = Files.newInputStream(dump);
    try {
      return new DumpLines(new GZIPInputStream(file, 1 << 16));
    } catch (IOException e) {
      file.close();
      throw new IOException(dump + " cannot be unpacked: " + e.getMessage(), e);
    }
  }

  /** The next line that is not empty; null at the end. */
  byte[] next() throws IOException {
    while (true) {
      for (int i = from; i < to; i++) {
        if (buffer[i] == '\n') {
          line.write(buffer, from, i - from);
          from = i + 1;
          if (line.size() > 0) {
            return taken();
          }
        }
      }
      line.write(buffer, from, to - from);
      from = 0;
      to = Math.max(0, in.read(buffer));
      if (to == 0) {
        return line.size() > 0 ? taken() : null;
      }
    }
  }

  private byte[] taken() {
    byte[] bytes = line.toByteArray();
    line.reset();
    return bytes;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
