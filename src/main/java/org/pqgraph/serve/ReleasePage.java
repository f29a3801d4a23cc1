package org.pqgraph.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pqgraph.serve.page.FileSize;
import org.pqgraph.serve.page.ReleaseView;

/** {@code /release}: what the release was made from, how much is in it, and its files. */
final class ReleasePage extends PageServlet {

  ReleasePage(ReleaseStore store, Turns turns) {
    super(store, turns);
  }

  @Override
  void read(Release release, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (CacheHeaders.isUnchanged(release, request, response)) {
      return;
    }
    Path manifest = release.folder().resolve("manifest.json");
    JsonNode json =
        Files.exists(manifest)
            ? new ObjectMapper().readTree(Files.readAllBytes(manifest))
            : new ObjectMapper().createObjectNode();
    List<String> inputs = new ArrayList<>();
    json.path("inputs").forEach(input -> inputs.add(input.asText()));
    List<ReleaseView.File> files = new ArrayList<>();
    for (JsonNode file : json.path("files")) {
      String path = file.path("path").asText();
      if (path.startsWith("dumps/")
          || path.startsWith("report/")
          || path.equals("void.ttl")
          || path.equals("quality.ttl")) {
        files.add(
            new ReleaseView.File(
                "/" + path,
                path,
                FileSize.of(file.path("bytes").asLong()),
                file.path("sha256").asText()));
      }
    }
    Html.send(
        response,
        "release",
        ReleaseView.of(
            Html.frame(request, release, "Release " + release.manifest().id(), "/release"),
            StartPage.counts(release.manifest()),
            inputs,
            files,
            release.queries()));
  }
}
