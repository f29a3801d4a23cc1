package org.pqgraph.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pqgraph.release.BuildException;
import org.pqgraph.release.BuildResult;
import org.pqgraph.release.Gate;
import org.pqgraph.release.HeldReleases;
import org.pqgraph.release.Progress;
import org.pqgraph.release.ReleaseBuilder;
import org.pqgraph.release.Releases;
import org.pqgraph.release.Retention;
import org.pqgraph.release.Verdict;
import org.pqgraph.source.Documents;

/**
 * Keeps a release current: fetches, builds where something is new, and publishes what is within
 * bounds. One at a time has the folder of releases. What is there is told from the archive and the
 * manifests alone, so that a kill at any moment leaves the old release current, and the next update
 * does what that one would have done.
 */
public final class Update {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Fetches what is new. */
  @FunctionalInterface
  public interface Fetching {
    /** Fetches into the archives among the inputs. */
    void run() throws IOException, InterruptedException;
  }

  private final UpdateOptions options;
  private final Progress progress;
  private final Releases releases;

  /**
   * @param options what to update and how
   * @param progress hears how the build gets on
   */
  public Update(UpdateOptions options, Progress progress) {
    this.options = options;
    this.progress = progress;
    this.releases = new Releases(options.build().releases());
  }

  /**
   * Updates.
   *
   * @throws org.pqgraph.source.InputException where an input does not exist
   * @throws org.pqgraph.release.BuildException where disk, permissions or another update stand in
   *     the way
   * @throws IOException where reading or writing fails
   */
  public Outcome run(Fetching fetching) throws IOException, InterruptedException {
    Closeable hold = releases.holdForUpdate();
    try {
      fetching.run();
      Optional<Outcome> before = options.rebuild() ? Optional.empty() : nothingNew();
      return before.isPresent() ? before.get() : build();
    } finally {
      hold.close();
    }
  }

  private Optional<Outcome> nothingNew() throws IOException {
    Optional<String> documents =
        Documents.of(options.build().inputs(), InputStream.nullInputStream()).fingerprint();
    Optional<String> current = releases.currentId();
    if (current.isPresent() && isOf(manifest(releases.current().orElseThrow()), documents)) {
      return Optional.of(new Outcome.Unchanged(current.get()));
    }
    HeldReleases held = new HeldReleases(options.build().releases());
    for (HeldReleases.Held one : held.list().reversed()) {
      if (one.previous().equals(current.orElse(""))
          && isOf(manifest(held.folder(one.id())), documents)) {
        return Optional.of(new Outcome.StillHeld(one.id(), one.reasons()));
      }
    }
    return Optional.empty();
  }

  /** Whether a release is what a build would make now: of these documents, by this version. */
  private boolean isOf(JsonNode manifest, Optional<String> documents) throws IOException {
    return documents.isPresent()
        && manifest.path("version").asText().equals(options.build().version())
        && manifest.path("reference").equals(JSON.valueToTree(options.build().referenceFiles()))
        && manifest.path("documents").asText().equals(documents.get())
        && manifest.path("base").asText().equals(options.build().iris().base());
  }

  private Outcome build() throws IOException {
    Optional<Path> current = releases.current();
    JsonNode before =
        current.isPresent() ? manifest(current.get()) : JSON.getNodeFactory().objectNode();
    Gate gate =
        (staged, counts) -> {
          List<String> reasons = options.bounds().broken(before, manifest(staged));
          return reasons.isEmpty() ? new Verdict.Publish() : new Verdict.Hold(reasons);
        };
    BuildResult result =
        new ReleaseBuilder(options.build(), progress).build(InputStream.nullInputStream(), gate);
    if (!result.published()) {
      return new Outcome.Held(result, result.reasons());
    }
    return new Outcome.Published(result, changes(manifest(result.release())), removeOld());
  }

  /** The release is published: that old ones cannot be removed now is no reason to fail. */
  private List<String> removeOld() throws IOException {
    try {
      return new Retention(options.build().releases()).keep(options.keep());
    } catch (BuildException e) {
      progress.stage("old releases stay, since " + e.getMessage());
      return List.of();
    }
  }

  private static Map<String, Long> changes(JsonNode manifest) {
    Map<String, Long> changes = new LinkedHashMap<>();
    manifest
        .path("changes")
        .properties()
        .forEach(change -> changes.put(change.getKey(), change.getValue().asLong()));
    changes.values().removeIf(count -> count == 0);
    return changes;
  }

  private static JsonNode manifest(Path release) throws IOException {
    Path file = release.resolve("manifest.json");
    return Files.isRegularFile(file)
        ? JSON.readTree(file.toFile())
        : JSON.getNodeFactory().objectNode();
  }
}
