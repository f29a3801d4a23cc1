package org.pqgraph.change;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.pqgraph.patch.PatchId;
import org.pqgraph.patch.PatchWriter;
import org.pqgraph.patch.QuadDifference;

/**
 * Writes what a release changes, while it is made, into its folder {@code changes}: the patch that
 * makes it of the release before, and the history of questions.
 */
public final class ReleaseChanges {
  /** Where a release has its dump in N-Quads. */
  public static final String DUMP = "dumps/pqgraph.nq.gz";

  /**
   * A release.
   *
   * @param id its id
   * @param folder its folder, with its dumps
   * @param store its named graphs, in a transaction
   */
  public record Side(String id, Path folder, DatasetGraph store) {}

  private ReleaseChanges() {}

  /** The name of the patch from a release, in the folder {@code changes}. */
  public static String patchName(String from) {
    return "from-" + from + ".rdfp.gz";
  }

  /**
   * Writes the history of a release that has none before it: all questions came into the data.
   *
   * @param base the base of its IRIs
   * @param time when it was made, ISO 8601 in UTC
   * @return how many questions there are, by what happened to them
   */
  public static Map<Kind, Long> first(Side release, String base, String time) throws IOException {
    try (History history = new History(release.folder(), release.id(), time)) {
      history.begin(new QuestionStates(release.store(), base));
      return history.finish();
    }
  }

  /**
   * Writes patch and history.
   *
   * @param base the base of the IRIs of both
   * @param time when the later one was made, ISO 8601 in UTC
   * @return how many questions changed, by what happened to them
   */
  public static Map<Kind, Long> between(Side before, Side after, String base, String time)
      throws IOException {
    QuestionStates old = new QuestionStates(before.store(), base);
    QuestionStates now = new QuestionStates(after.store(), base);
    Path changes = Files.createDirectories(after.folder().resolve("changes"));
    try (History history = new History(after.folder(), after.id(), time);
        TouchedQuestions touched = new TouchedQuestions(base, old, now, changes)) {
      patch(before, after, base, touched);
      Optional<ChangePages> earlier = ChangePages.of(before.folder());
      if (earlier.isEmpty()) {
        history.begin(now);
      } else {
        history.carryOn(earlier.get());
        for (String question = touched.next(); question != null; question = touched.next()) {
          history.add(question, old.of(question), now.of(question));
        }
      }
      return history.finish();
    }
  }

  private static void patch(Side before, Side after, String base, TouchedQuestions touched)
      throws IOException {
    Path changes = after.folder().resolve("changes");
    try (OutputStream out =
            new BufferedOutputStream(
                new GZIPOutputStream(
                    Files.newOutputStream(changes.resolve(patchName(before.id())))),
                1 << 16);
        PatchWriter patch =
            new PatchWriter(
                out,
                changes,
                PatchId.ofRelease(base, after.id()),
                PatchId.ofRelease(base, before.id()))) {
      QuadDifference.between(
          before.folder().resolve(DUMP),
          after.folder().resolve(DUMP),
          changes,
          new QuadDifference.Sink() {
            @Override
            public void deleted(byte[] line) throws IOException {
              patch.deleted(line);
              touched.deleted(line);
            }

            @Override
            public void added(byte[] line) throws IOException {
              patch.added(line);
              touched.added(line);
            }
          });
      patch.finish();
    }
  }
}
