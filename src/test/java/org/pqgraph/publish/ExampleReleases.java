package org.pqgraph.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.graph.GraphFactory;
import org.pqgraph.graph.Iris;
import org.pqgraph.model.InputProblem;
import org.pqgraph.release.BuildOptions;
import org.pqgraph.release.Progress;
import org.pqgraph.release.ReleaseBuilder;
import org.pqgraph.release.StoreReader;

/** Releases of example files, to be published. */
final class ExampleReleases {
  static final String GRAPH = "https://w3id.org/pqgraph/graph/";

  private static final Progress SILENT =
      new Progress() {
        @Override
        public void records(long records, long bytesRead, OptionalLong totalBytes) {}

        @Override
        public void stage(String name) {}

        @Override
        public void problem(InputProblem problem) {}
      };

  private ExampleReleases() {}

  static Path build(Path folder, String... examples) throws IOException {
    List<Path> inputs =
        List.of(examples).stream().map(name -> Path.of("examples").resolve(name)).toList();
    BuildOptions options = new BuildOptions(inputs, folder, new Iris(Iris.DEFAULT_BASE), "test", 2);
    return new ReleaseBuilder(options, SILENT)
        .build(InputStream.nullInputStream(), false)
        .release();
  }

  /** The named graphs of a release by the ends of their names. */
  static Map<String, Graph> graphs(Path release) throws IOException {
    Map<String, Graph> graphs = new TreeMap<>();
    try (StoreReader store = StoreReader.open(release)) {
      store.graph().begin(ReadWrite.READ);
      store
          .graph()
          .find(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
          .forEachRemaining(
              quad ->
                  graphs
                      .computeIfAbsent(
                          quad.getGraph().getURI().substring(GRAPH.length()),
                          name -> GraphFactory.createDefaultGraph())
                      .add(quad.asTriple()));
    }
    return graphs;
  }

  /** A copy of a release whose description says other than its store has. */
  static Path miscounted(Path release, Path copy, String from, String to) throws IOException {
    Files.createDirectories(copy);
    Files.createSymbolicLink(copy.resolve("tdb2"), release.resolve("tdb2").toAbsolutePath());
    Files.createSymbolicLink(copy.resolve("search"), release.resolve("search").toAbsolutePath());
    Files.writeString(
        copy.resolve("void.ttl"), Files.readString(release.resolve("void.ttl")).replace(from, to));
    return copy;
  }
}
