package org.pqgraph.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;

/**
 * The journal of an archive: JSON Lines, only ever added to. A last line without its end was cut
 * off by a kill, and is taken away when the journal is opened.
 */
final class Journal implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Hears the lines of a journal. */
  interface Reader {
    void line(String text, JsonNode json) throws IOException;
  }

  private final Path file;
  private final FileChannel channel;

  /** Opens a journal, an empty one where there is none. */
  Journal(Path file) throws IOException {
    this.file = file;
    this.channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    long end = endOfLastLine();
    channel.truncate(end);
    channel.position(end);
  }

  private long endOfLastLine() throws IOException {
    ByteBuffer part = ByteBuffer.allocate(1 << 13);
    for (long end = channel.size(); end > 0; ) {
      long start = Math.max(0, end - part.capacity());
      part.clear().limit((int) (end - start));
      while (part.hasRemaining() && channel.read(part, start + part.position()) > 0) {}
      for (int i = part.position() - 1; i >= 0; i--) {
        if (part.get(i) == '\n') {
          return start + i + 1;
        }
      }
      end = start;
    }
    return 0;
  }

  /**
   * Reads all lines, the oldest first.
   *
   * @throws IOException where a line is none of a journal; the message names it
   */
  void read(Reader reader) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        try {
          reader.line(line, JSON.readTree(line));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
          throw new IOException(
              file
                  + ", line "
                  + number
                  + ", is no line of a journal; take it out, and what it stood for is fetched again",
              e);
        }
      }
    }
  }

  /** Adds a line. It survives the end of this process, and that of the machine once forced. */
  void add(String line) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  void force() throws IOException {
    channel.force(true);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
