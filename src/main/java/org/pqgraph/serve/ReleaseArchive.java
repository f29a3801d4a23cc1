package org.pqgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code /releases/ID/…}: dumps, patches, reports and descriptions of any release that is still
 * there, the current one too. What is at such an address never changes.
 */
final class ReleaseArchive extends ReadServlet {

  private static final Pattern PATH =
      Pattern.compile(
          "/([^/]+)/((?:dumps|tables|report|changes)/[A-Za-z0-9_][A-Za-z0-9._-]*|void\\.ttl|quality\\.ttl|manifest\\.json)");

  private final transient ReleaseStore store;

  ReleaseArchive(ReleaseStore store) {
    this.store = store;
  }

  @Override
  void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
    if (path.matches() && ReleaseStore.isName(path.group(1)) && !path.group(1).equals("current")) {
      Path release = store.folder().resolve(path.group(1));
      Path file = release.resolve(path.group(2));
      // A link inside a release must not lead out of it.
      if (Files.isRegularFile(file) && file.toRealPath().startsWith(release.toRealPath())) {
        FileResponse.send(file, true, request, response);
        return;
      }
    }
    notFound(response);
  }
}
