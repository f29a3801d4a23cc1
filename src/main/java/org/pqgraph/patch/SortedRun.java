package org.pqgraph.patch;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * A sorted run of lines, in memory or in a file. In the file each line has the length of what it
 * shares with the line before, and the rest: neighbours share most, so that it is a fraction of the
 * lines.
 */
final class SortedRun implements AutoCloseable {
  private static final int END = -1;
  private static final byte[] NONE = new byte[0];

  private final Iterator<byte[]> memory;
  private final Path file;
  private DataInputStream in;
  private byte[] head = NONE;

  private SortedRun(Iterator<byte[]> memory, Path file) {
    this.memory = memory;
    this.file = file;
  }

  static SortedRun inMemory(List<byte[]> lines) {
    return new SortedRun(lines.iterator(), null);
  }

  static SortedRun write(List<byte[]> lines, Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
      byte[] before = NONE;
      for (byte[] line : lines) {
        int mismatch = Arrays.mismatch(before, line);
        int shared = mismatch < 0 ? line.length : mismatch;
        out.writeInt(shared);
        out.writeInt(line.length - shared);
        out.write(line, shared, line.length - shared);
        before = line;
      }
      out.writeInt(END);
    }
    return new SortedRun(null, file);
  }

  /** The line that the run stands at. */
  byte[] head() {
    return head;
  }

  /** Goes to the next line; false at the end. */
  boolean advance() throws IOException {
    if (memory != null) {
      boolean more = memory.hasNext();
      head = more ? memory.next() : NONE;
      return more;
    }
    if (in == null) {
      in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
    }
    int shared = in.readInt();
    if (shared == END) {
      return false;
    }
    int rest = in.readInt();
    byte[] line = Arrays.copyOf(head, shared + rest);
    in.readFully(line, shared, rest);
    head = line;
    return true;
  }

  @Override
  public void close() throws IOException {
    if (in != null) {
      in.close();
    }
    Files.deleteIfExists(file);
  }
}
