package org.pqgraph.patch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Sorts lines by their bytes, each once, in bounded memory: what fits is sorted and written as a
 * run, and the runs are merged while they are read (Knuth, The Art of Computer Programming 3,
 * 5.4.1). Filled first, then read.
 */
public final class SortedLines implements AutoCloseable {
  /** What an array and its place in a list take besides its bytes. */
  private static final int OVERHEAD = 24;

  private final Path folder;
  private final String name;
  private final long memory;
  private final List<SortedRun> runs = new ArrayList<>();
  private List<byte[]> lines = new ArrayList<>();
  private long bytes;
  private PriorityQueue<SortedRun> heads;
  private byte[] last;

  /**
   * @param folder for temporary files, gone when this is closed
   * @param name what their names begin with
   */
  public SortedLines(Path folder, String name) {
    this(folder, name, Math.clamp(Runtime.getRuntime().maxMemory() / 10, 4L << 20, 256L << 20));
  }

  /**
   * @param memory bytes of lines to hold at the most
   */
  SortedLines(Path folder, String name, long memory) {
    this.folder = folder;
    this.name = name;
    this.memory = memory;
  }

  /** Adds a line. */
  public void add(byte[] line) throws IOException {
    lines.add(line);
    bytes += line.length + OVERHEAD;
    if (bytes > memory) {
      spill();
    }
  }

  private void spill() throws IOException {
    lines.sort(Arrays::compareUnsigned);
    runs.add(SortedRun.write(lines, folder.resolve(name + "-" + runs.size() + ".run.tmp")));
    lines = new ArrayList<>();
    bytes = 0;
  }

  /** The next line in the order of bytes; null at the end. */
  public byte[] next() throws IOException {
    if (heads == null) {
      begin();
    }
    while (!heads.isEmpty()) {
      SortedRun run = heads.poll();
      byte[] line = run.head();
      if (run.advance()) {
        heads.add(run);
      }
      if (last == null || !Arrays.equals(last, line)) {
        last = line;
        return line;
      }
    }
    return null;
  }

  private void begin() throws IOException {
    heads = new PriorityQueue<>((a, b) -> Arrays.compareUnsigned(a.head(), b.head()));
    lines.sort(Arrays::compareUnsigned);
    List<SortedRun> all = new ArrayList<>(runs);
    all.add(SortedRun.inMemory(lines));
    lines = List.of();
    for (SortedRun run : all) {
      if (run.advance()) {
        heads.add(run);
      }
    }
  }

  @Override
  public void close() {
    for (SortedRun run : runs) {
      try {
        run.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
