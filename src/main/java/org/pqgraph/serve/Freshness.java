package org.pqgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The entity tags of pages and of the data of things. Validators of what is made from a release: a
 * release never changes, so its name, the program's version and the form asked for tell one answer
 * from another (RFC 9110, sections 8.8 and 13).
 */
final class Freshness {

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
    return CacheHeaders.isUnchanged(
        tag(release, form, request), release.manifest().instant().orElse(null), request, response);
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
    return "\"%s-%s-%08x\"".formatted(id, form.name().toLowerCase(Locale.ROOT), sum.getValue());
  }
}
