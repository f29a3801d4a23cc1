package org.pqgraph.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pqgraph.release.HeldReleases;
import org.pqgraph.release.Releases;
import org.pqgraph.release.Retention;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pqgraph releases}. */
@Command(
    name = "releases",
    mixinStandardHelpOptions = true,
    description = "Lists releases, switches to another, removes old ones.",
    footer = {
      "",
      "Examples:",
      "  pqgraph releases",
      "  pqgraph releases --switch 20260101T030405.678Z   go back to an earlier one",
      "  pqgraph releases --keep 3                        remove all but the newest three"
    })
final class ReleasesCommand implements Callable<Integer> {
  @Mixin private ReleasesOption releases;

  @Option(
      names = "--switch",
      paramLabel = "ID",
      description = "Make another release that is there the current one.")
  private Optional<String> target = Optional.empty();

  @Option(
      names = "--keep",
      paramLabel = "N",
      description =
          "Remove all but the newest N; never the current one, one that a service reads, or one that is held.")
  private Optional<Integer> keep = Optional.empty();

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (keep.isPresent() && keep.get() < 1) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--keep must be 1 or more, not " + keep.get());
    }
    if (target.isPresent()) {
      new Releases(releases.folder).makeCurrent(target.get());
    }
    if (keep.isPresent()) {
      for (String id : new Retention(releases.folder).keep(keep.get())) {
        spec.commandLine().getErr().println("removed " + id);
      }
    }
    list();
    return 0;
  }

  private void list() throws IOException {
    Releases all = new Releases(releases.folder);
    String current = all.currentId().orElse("");
    for (String id : all.ids()) {
      line(id, releases.folder.resolve(id), id.equals(current) ? "current" : "");
    }
    HeldReleases held = new HeldReleases(releases.folder);
    for (HeldReleases.Held one : held.list()) {
      line(one.id(), held.folder(one.id()), "held: " + String.join("; ", one.reasons()));
    }
  }

  private void line(String id, Path folder, String state) throws IOException {
    JsonNode manifest = new ObjectMapper().readTree(folder.resolve("manifest.json").toFile());
    String line =
        "%s  %,d questions  %,d quads  %s"
            .formatted(
                id,
                manifest.at("/counts/questions").asLong(),
                manifest.at("/counts/quads").asLong(),
                state);
    spec.commandLine().getOut().println(line.stripTrailing());
  }
}
