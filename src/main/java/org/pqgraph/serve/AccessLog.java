package org.pqgraph.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file that grows by one line of JSON for each request (JSON Lines, UTF-8). */
final class AccessLog implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final FileChannel channel;
  private boolean failed;

  private AccessLog(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  static AccessLog open(Path file) throws ServeException {
    try {
      return new AccessLog(
          file, FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    } catch (IOException e) {
      throw new ServeException(
          "the access log "
              + file
              + " cannot be written ("
              + e.getClass().getSimpleName().replace("Exception", "")
              + "); choose another with --access-log",
          e);
    }
  }

  /** Appends a line. A log that cannot be written is reported once and stops no request. */
  synchronized void write(Map<String, Object> line) {
    try {
      String text = JSON.writeValueAsString(line) + "\n";
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
      failed = false;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("plain values are always JSON", e);
    } catch (IOException e) {
      if (!failed) {
        failed = true;
        LOG.warn("the access log {} cannot be written: {}", file, e.getMessage());
      }
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      LOG.warn("the access log {} was not closed: {}", file, e.getMessage());
    }
  }
}
