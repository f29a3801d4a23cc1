package org.pqgraph.source;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Rows of a table, kept in a temporary file until all were seen. */
final class RowSpool implements AutoCloseable {
  /** Receives the rows again. */
  interface Rows {
    void row(List<String> cells, String where) throws InterruptedException;
  }

  private Path file;
  private DataOutputStream out;
  private long rows;

  void add(List<String> cells, String where) throws IOException {
    if (out == null) {
      file = Files.createTempFile("pqgraph-table-", ".rows");
      out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
    }
    write(where);
    out.writeInt(cells.size());
    for (String cell : cells) {
      write(cell);
    }
    rows++;
  }

  private void write(String text) throws IOException {
    // Chars rather than UTF-8, so that an unpaired surrogate stays what it is.
    byte[] bytes = text.getBytes(StandardCharsets.UTF_16BE);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** Gives out the rows in their order, and forgets them. */
  void drain(Rows to) throws IOException, InterruptedException {
    if (out == null) {
      return;
    }
    out.close();
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      for (long i = 0; i < rows; i++) {
        String where = text(in);
        int count = in.readInt();
        List<String> cells = new ArrayList<>(count);
        for (int c = 0; c < count; c++) {
          cells.add(text(in));
        }
        to.row(cells, where);
      }
    }
    close();
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_16BE);
  }

  @Override
  public void close() throws IOException {
    if (out != null) {
      out.close();
      Files.deleteIfExists(file);
      out = null;
      rows = 0;
    }
  }
}
