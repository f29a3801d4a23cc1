package org.pqgraph.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.pqgraph.change.Kind;
import org.pqgraph.change.ReleaseChanges;
import org.pqgraph.change.ReleaseChanges.Side;

/**
 * The release that is current while another is built: what the new one is compared with. One of
 * another base is another graph, and none.
 *
 * @param id its id
 * @param folder its folder, all links resolved
 */
record Predecessor(String id, Path folder) {
  static Optional<Predecessor> of(Releases releases, String base) throws IOException {
    Optional<Path> current = releases.current();
    if (current.isEmpty()) {
      return Optional.empty();
    }
    Path folder = current.get().toRealPath();
    Path manifest = folder.resolve("manifest.json");
    if (!Files.isRegularFile(manifest)
        || !Files.isRegularFile(folder.resolve(ReleaseChanges.DUMP))) {
      return Optional.empty();
    }
    JsonNode json = new ObjectMapper().readTree(manifest.toFile());
    return json.path("base").asText().equals(base)
        ? Optional.of(new Predecessor(folder.getFileName().toString(), folder))
        : Optional.empty();
  }

  /**
   * Writes what a release changes.
   *
   * @param before the release before, if there is one
   * @param staged the folder of the release
   * @param graph its named graphs, in a transaction
   * @return how many questions changed, by what happened to them
   */
  static Map<Kind, Long> compare(
      Optional<Predecessor> before,
      Path staged,
      String id,
      DatasetGraph graph,
      String base,
      Instant created)
      throws IOException {
    Side now = new Side(id, staged, graph);
    if (before.isEmpty()) {
      return ReleaseChanges.first(now, base, created.toString());
    }
    try (StoreReader store = StoreReader.open(before.get().folder())) {
      store.graph().begin(ReadWrite.READ);
      Side old = new Side(before.get().id(), before.get().folder(), store.graph());
      return ReleaseChanges.between(old, now, base, created.toString());
    }
  }
}
