package org.pqgraph.source;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The lines of a {@link LineReader} as one stream of characters, parted by "\n": what is not UTF-8
 * is read line by line as Windows-1252, and no line is longer than a text may be.
 */
final class TextInput extends Reader {
  private final LineReader lines;
  private final Deque<String> ahead = new ArrayDeque<>();
  private String line = "";
  private boolean begun;
  private int at;

  TextInput(LineReader lines) {
    this.lines = lines;
  }

  /**
   * The next lines, which stay to be read.
   *
   * @param count how many, if there are so many
   */
  List<String> lookAhead(int count) throws IOException {
    while (ahead.size() < count) {
      Optional<String> next = lines.next();
      if (next.isEmpty()) {
        break;
      }
      ahead.add(next.get());
    }
    return List.copyOf(ahead);
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    while (at == line.length()) {
      Optional<String> next = ahead.isEmpty() ? lines.next() : Optional.of(ahead.remove());
      if (next.isEmpty()) {
        return -1;
      }
      line = begun ? "\n" + next.get() : next.get();
      begun = true;
      at = 0;
    }
    int n = Math.min(length, line.length() - at);
    line.getChars(at, at + n, buffer, offset);
    at += n;
    return n;
  }

  @Override
  public void close() {}
}
