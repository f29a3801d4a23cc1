package org.pqgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends a file: its media type, an entity tag, "not modified" where the client has it already, and
 * a single range of bytes (RFC 9110, section 14), so that a long download can be taken up again.
 */
final class FileResponse {

  private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,18})-(\\d{1,18})?");

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("css", "text/css;charset=utf-8"),
          Map.entry("csv", "text/csv;charset=utf-8"),
          Map.entry("gz", "application/gzip"),
          Map.entry("html", "text/html;charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("jsonl", "application/jsonl"),
          Map.entry("jsonld", "application/ld+json"),
          Map.entry("md", "text/markdown;charset=utf-8"),
          Map.entry("nq", "application/n-quads"),
          Map.entry("nt", "application/n-triples"),
          Map.entry("trig", "application/trig"),
          Map.entry("ttl", "text/turtle;charset=utf-8"),
          Map.entry("txt", "text/plain;charset=utf-8"),
          Map.entry("zip", "application/zip"));

  private FileResponse() {}

  /** A file of the current release, at an address that another release will have. */
  static void send(Path file, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    send(file, false, request, response);
  }

  /** The same; one that is at its address for ever need never be asked for again. */
  static void send(
      Path file, boolean forEver, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
    long size = facts.size();
    String tag = "\"" + Long.toHexString(facts.lastModifiedTime().toMillis()) + "-" + size + "\"";
    response.setHeader("Accept-Ranges", "bytes");
    boolean has =
        CacheHeaders.isUnchanged(tag, facts.lastModifiedTime().toInstant(), request, response);
    if (forEver) {
      response.setHeader("Cache-Control", CacheHeaders.FOR_EVER);
    }
    if (has) {
      return;
    }
    String name = String.valueOf(file.getFileName());
    String type =
        TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    response.setContentType(type);
    if (type.startsWith("text/html")) {
      // A report's page may carry its own style, never a script.
      response.setHeader(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
              + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    }
    long from = 0;
    long to = size - 1;
    Matcher range = RANGE.matcher(String.valueOf(request.getHeader("Range")));
    String condition = request.getHeader("If-Range");
    if (range.matches() && (condition == null || condition.equals(tag))) {
      from = Long.parseLong(range.group(1));
      to = range.group(2) == null ? to : Math.min(to, Long.parseLong(range.group(2)));
      if (from >= size || to < from) {
        response.setHeader("Content-Range", "bytes */" + size);
        Errors.send(response, 416, "the file has " + size + " bytes");
        return;
      }
      response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
      response.setHeader("Content-Range", "bytes " + from + "-" + to + "/" + size);
    }
    response.setContentLengthLong(to - from + 1);
    if (!request.getMethod().equals("HEAD")) {
      copy(file, from, to - from + 1, response.getOutputStream());
    }
  }

  private static void copy(Path file, long from, long length, OutputStream out) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(from);
      long left = length;
      while (left > 0) {
        int n = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (n < 0) {
          throw new IOException(file + " became shorter while it was sent");
        }
        out.write(buffer, 0, n);
        left -= n;
      }
    }
  }
}
