package org.pqgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells caches how long an answer holds (RFC 9110, section 13, and RFC 9111). What a release says
 * at one address never changes, so its tag is made of the release, the program's version and the
 * request alone: an answer a client has already is known for the same before any work is done. A
 * new release is due at any time, so an answer is kept for {@value #SECONDS} seconds unasked.
 */
final class CacheHeaders {

  static final int SECONDS = 10;

  /** For what is at an address that names its release. */
  static final String FOR_EVER = "public, max-age=31536000, immutable";

  private static final String KEEP = "public, max-age=" + SECONDS;
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"([^\"]*)\"");

  /** Another version of the program may say the same in another way. */
  private static final String PROGRAM =
      String.valueOf(CacheHeaders.class.getPackage().getImplementationVersion());

  private CacheHeaders() {}

  /**
   * Sets the headers for an answer that follows from a release and the request, its address, query
   * string and {@code Accept}; true where the client has it already, and the status is set.
   */
  static boolean isUnchanged(
      Release release, HttpServletRequest request, HttpServletResponse response) {
    String variant =
        String.join(
            "\n",
            PROGRAM,
            release.manifest().id(),
            release.manifest().created(),
            PublicAddress.of(request).whole(request.getRequestURI()),
            String.valueOf(request.getQueryString()),
            String.valueOf(request.getHeader("Accept")));
    response.setHeader("Vary", "Accept, Accept-Encoding");
    // Weak: compressed or not, it is the same answer.
    String tag = "W/\"" + hash(variant) + "\"";
    Instant since = release.manifest().instant().orElse(null);
    return isUnchanged(tag, since, request, response);
  }

  /** The same for an answer with a tag and a time of its own; {@code since} may be null. */
  static boolean isUnchanged(
      String tag, Instant since, HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", KEEP);
    Optional<Instant> modified =
        Optional.ofNullable(since).map(time -> time.truncatedTo(ChronoUnit.SECONDS));
    modified.ifPresent(time -> response.setHeader("Last-Modified", HTTP_DATE.format(time)));
    boolean has = isKnown(tag, modified, request);
    if (has) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    }
    return has;
  }

  private static boolean isKnown(
      String tag, Optional<Instant> modified, HttpServletRequest request) {
    List<String> known = Collections.list(request.getHeaders("If-None-Match"));
    if (!known.isEmpty()) {
      String all = String.join(",", known);
      return all.strip().equals("*") || tags(all).contains(tags(tag).getFirst());
    }
    // The very time, not any later one: an operator may have gone back to an older release.
    String since = request.getHeader("If-Modified-Since");
    return since != null && modified.equals(date(since));
  }

  /** The values of entity tags, without the mark that a compressing server or proxy adds. */
  private static List<String> tags(String list) {
    return TAG.matcher(list).results().map(tag -> tag.group(1).replaceAll("--?gzip$", "")).toList();
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(Instant.from(HTTP_DATE.parse(text)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** For what holds at this moment only, such as an error: nobody is to keep it. */
  static void forget(HttpServletResponse response) {
    response.setHeader("ETag", null);
    response.setHeader("Last-Modified", null);
    response.setHeader("Cache-Control", "no-store");
  }

  /** A short name for a text: the first 16 hexadecimal digits of its SHA-256. */
  static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
