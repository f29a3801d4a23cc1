package org.pqgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days of a post from synced reference data, on the pages of who held it and of what was held. */
class PostDaysTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "doc/member/4|Minister of State (Security)",
        "doc/post/minister-of-state-security|Baroness Ford",
      })
  void aPageShowsFromWhenToWhen(String path, String who) throws Exception {
    try (PqgraphServer server = SmallReleases.serveScenes(folder)) {
      HttpResponse<String> page = new Http(server.uri()).get(path);
      assertEquals(200, page.statusCode());
      String text = page.body().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
      assertTrue(text.contains(who), text);
      assertTrue(text.contains("9 July 2024 5 September 2025"), text);
    }
  }

  @Test
  void whatIsOnlyPrintedKeepsTheDaysOfItsAnswers() throws Exception {
    try (PqgraphServer server = SmallReleases.serveScenes(folder)) {
      String page = new Http(server.uri()).get("doc/post/minister-of-state-home-office").body();
      assertTrue(page.replaceAll("<[^>]*>", " ").contains("19 December 2024"), page);
    }
  }
}
