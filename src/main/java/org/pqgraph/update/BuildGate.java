package org.pqgraph.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pqgraph.release.Gate;
import org.pqgraph.release.Releases;
import org.pqgraph.release.Verdict;

/**
 * Keeps a build from making an empty or much smaller release the current one. Of the same inputs as
 * the current release, the bounds of an update hold. Of others, and of a release so small that
 * shares of it tell nothing, only the number of questions is bounded, and more widely, since
 * somebody may well build one small file after another.
 */
public final class BuildGate implements Gate {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A release with fewer questions is a small one. */
  private static final int SMALL = 200;

  /** A release may have this many questions less, or half, whichever is more. */
  private static final Bound WIDE =
      new Bound("counts.questions", "questions", 10.0, 50.0, null, null);

  private final Releases releases;
  private final boolean strict;
  private final List<String> reasons = new ArrayList<>();

  /**
   * @param folder the folder of releases
   * @param strict whether a lost record or a violation keeps the release from being published
   */
  public BuildGate(Path folder, boolean strict) {
    this.releases = new Releases(folder);
    this.strict = strict;
  }

  /** Why the last release was not published, a sentence each; empty where it was. */
  public List<String> reasons() {
    return List.copyOf(reasons);
  }

  @Override
  public Verdict judge(Path staged, Map<String, Long> counts) throws IOException {
    reasons.clear();
    if (counts.get("questions") == 0) {
      reasons.add("no question was read");
    } else if (strict && counts.get("lost") + counts.get("violations") > 0) {
      reasons.add(
          "%,d records left out, %,d violations (--strict)"
              .formatted(counts.get("lost"), counts.get("violations")));
    } else {
      reasons.addAll(smaller(staged));
    }
    return reasons.isEmpty() ? new Verdict.Publish() : new Verdict.Discard();
  }

  private List<String> smaller(Path staged) throws IOException {
    Optional<Path> current = releases.current();
    if (current.isEmpty()) {
      return List.of();
    }
    JsonNode before = manifest(current.get());
    JsonNode after = manifest(staged);
    if (!before.path("base").equals(after.path("base"))) {
      return List.of();
    }
    boolean same =
        before.path("inputs").equals(after.path("inputs"))
            && before.path("counts").path("questions").asLong() >= SMALL;
    return same
        ? Bounds.load().broken(before, after)
        : WIDE.broken(before, after).stream().toList();
  }

  private static JsonNode manifest(Path release) throws IOException {
    Path file = release.resolve("manifest.json");
    return Files.isRegularFile(file)
        ? JSON.readTree(file.toFile())
        : JSON.getNodeFactory().objectNode();
  }
}
