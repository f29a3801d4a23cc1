package org.pqgraph.release;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pqgraph.source.InputException;

/**
 * Releases that wait for a person, in {@code held/} in the folder of releases, where no service
 * shows them: a folder each, and beside it {@code ID.json} with the reasons.
 */
public final class HeldReleases {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /**
   * Why a release is held.
   *
   * @param id its id
   * @param previous the id of the release that was current when it was built; empty where none was
   * @param reasons a sentence each
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Held(String id, String previous, List<String> reasons) {}

  private final Path releasesFolder;
  private final Path folder;
  private final Releases releases;

  /**
   * @param releasesFolder the folder of releases
   */
  public HeldReleases(Path releasesFolder) {
    this.releasesFolder = releasesFolder;
    this.folder = releasesFolder.resolve(Releases.HELD);
    this.releases = new Releases(releasesFolder);
  }

  /** The folder of a held release. */
  public Path folder(String id) {
    return folder.resolve(id);
  }

  /** Writes the reasons, before the release gets its place, so that none stands there without. */
  public static void write(Path releasesFolder, Held held) throws IOException {
    Path folder = Files.createDirectories(releasesFolder.resolve(Releases.HELD));
    Path part = folder.resolve("." + held.id() + ".json");
    JSON.writeValue(part.toFile(), held);
    Files.move(
        part,
        folder.resolve(held.id() + ".json"),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** Those that are there, the oldest first. */
  public List<Held> list() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Held> all = new ArrayList<>();
    try (Stream<Path> found = Files.list(folder)) {
      for (Path release : found.filter(Files::isDirectory).sorted().toList()) {
        String id = release.getFileName().toString();
        Path reasons = folder.resolve(id + ".json");
        all.add(
            Files.isRegularFile(reasons)
                ? JSON.readValue(reasons.toFile(), Held.class)
                : new Held(id, "", List.of()));
      }
    }
    return all;
  }

  /**
   * Makes a held release the current one.
   *
   * @return its folder
   * @throws InputException where there is none of this id, or another release has become current
   *     since it was built, so that its patch and history do not go on from that
   */
  public Path accept(String id) throws IOException {
    try (Releases.Hold hold = releases.hold()) {
      Optional<Held> held = list().stream().filter(one -> one.id().equals(id)).findFirst();
      // A kill may have come between the rename and the switch.
      boolean renamed = Files.exists(folder.resolve(id + ".json")) && releases.ids().contains(id);
      if (held.isEmpty() && !renamed) {
        throw new InputException(
            "no release "
                + id
                + " is held in "
                + releasesFolder
                + "; pqgraph releases lists those that are");
      }
      String current = releases.currentId().orElse("");
      if (held.isPresent() && !current.equals(held.get().previous())) {
        throw new InputException(
            id
                + " was built on "
                + (held.get().previous().isEmpty() ? "no release" : held.get().previous())
                + ", and "
                + current
                + " is current now; build anew: pqgraph update --rebuild");
      }
      if (held.isPresent()) {
        hold.name(folder.resolve(id), id);
      }
      hold.makeCurrent(id);
      Files.deleteIfExists(folder.resolve(id + ".json"));
      return releasesFolder.resolve(id);
    }
  }
}
