package org.pqgraph.serve;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Collections;
import org.apache.commons.io.output.DeferredFileOutputStream;

/**
 * A response that is sent when it is whole, with its length.
 *
 * <p>In HTTP/1.0, and where the client asks to close the connection, a response may end where the
 * connection does, so that a result that was cut cannot be told from a whole one (RFC 9112, section
 * 8). Python's urllib asks so, and what stands on it, and so does nginx of the servers behind it.
 * Up to 256 KiB are kept in memory, more in a temporary file.
 */
final class SpooledResponse extends HttpServletResponseWrapper implements AutoCloseable {

  /** Bytes that a result may have; a million rows of a table have some hundred megabytes. */
  static final long MOST = 512L * 1024 * 1024;

  private final DeferredFileOutputStream spool =
      DeferredFileOutputStream.builder()
          .setThreshold(StoreServlet.HELD_BACK)
          .setPrefix("pqgraph-result")
          .get();
  private final ServletOutputStream body = new Body();
  private PrintWriter writer;

  SpooledResponse(HttpServletResponse response) throws IOException {
    super(response);
  }

  /** Whether a client could take a response that broke off for a whole one. */
  static boolean isNeededBy(HttpServletRequest request) {
    return request.getProtocol().equals("HTTP/1.0")
        || Collections.list(request.getHeaders("Connection")).stream()
            .flatMap(value -> Arrays.stream(value.split(",")))
            .anyMatch(option -> option.strip().equalsIgnoreCase("close"));
  }

  /** Sends what was written. */
  void send() throws IOException {
    if (writer != null) {
      writer.flush();
    }
    spool.close();
    if (spool.getByteCount() > 0) {
      getResponse().setContentLengthLong(spool.getByteCount());
      if (spool.isInMemory()) {
        getResponse().getOutputStream().write(spool.getData());
      } else {
        Files.copy(spool.getPath(), getResponse().getOutputStream());
      }
    }
  }

  /** Forgets what was written, so that an error can be sent in its place. */
  @Override
  public void close() throws IOException {
    spool.close();
    if (!spool.isInMemory()) {
      Files.deleteIfExists(spool.getPath());
    }
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return body;
  }

  @Override
  public PrintWriter getWriter() {
    if (writer == null) {
      writer = new PrintWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8));
    }
    return writer;
  }

  @Override
  public void flushBuffer() {
    // Nothing leaves before it is whole.
  }

  private final class Body extends ServletOutputStream {
    @Override
    public void write(int b) throws IOException {
      count(1);
      spool.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      count(length);
      spool.write(bytes, from, length);
    }

    private void count(int more) {
      if (spool.getByteCount() + more > MOST) {
        throw UnfinishedResult.tooLarge(MOST);
      }
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("queries are answered by one thread");
    }
  }
}
