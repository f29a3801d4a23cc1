package org.pqgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Validators of what is made from a release: a release never changes, so its name, the program's
 * version and the form asked for tell one answer from another (RFC 9110, sections 8.8 and 13).
 */
final class Freshness {

  private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME;
  private static final String PROGRAM =
      Optional.ofNullable(Freshness.class.getPackage().getImplementationVersion()).orElse("dev");

  private Freshness() {}

  /**
   * Sets the validators, and where the client has this answer already, the status 304.
   *
   * @return whether nothing more is to be sent
   */
  static boolean isFresh(
      Release release, Form form, HttpServletRequest request, HttpServletResponse response) {
    String tag = tag(release, form, request);
    Optional<Instant> created = created(release);
    response.setHeader("ETag", tag);
    created.ifPresent(
        time ->
            response.setHeader("Last-Modified", HTTP_DATE.format(time.atOffset(ZoneOffset.UTC))));
    // Others may keep it, but ask each time whether the release is still the one they have.
    response.setHeader("Cache-Control", "public, no-cache");
    String known = request.getHeader("If-None-Match");
    boolean fresh =
        known == null
            ? created.isPresent() && isSince(request, created.get())
            : Arrays.stream(known.split(",", -1))
                .map(one -> one.strip().replaceFirst("^W/", ""))
                .anyMatch(one -> one.equals(tag) || one.equals("*"));
    if (fresh) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    }
    return fresh;
  }

  /** Pages hold the address at which they were asked for, so that belongs to their tag. */
  private static String tag(Release release, Form form, HttpServletRequest request) {
    CRC32 sum = new CRC32();
    String parts =
        String.join(
            "\n",
            PROGRAM,
            PublicAddress.of(request).whole(""),
            String.valueOf(request.getQueryString()));
    sum.update(parts.getBytes(StandardCharsets.UTF_8));
    String id = release.manifest().id().replaceAll("[^A-Za-z0-9._-]", "_");
    return "\"%s-%s-%08x\""
        .formatted(id, form.name().toLowerCase(java.util.Locale.ROOT), sum.getValue());
  }

  /** The time at which a release was built, to the second, as HTTP's dates are. */
  private static Optional<Instant> created(Release release) {
    try {
      long seconds = Instant.parse(release.manifest().created()).getEpochSecond();
      return Optional.of(Instant.ofEpochSecond(seconds));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static boolean isSince(HttpServletRequest request, Instant created) {
    String since = request.getHeader("If-Modified-Since");
    if (since == null) {
      return false;
    }
    try {
      return !created.isAfter(ZonedDateTime.parse(since, HTTP_DATE).toInstant());
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
