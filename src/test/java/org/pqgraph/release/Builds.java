package org.pqgraph.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.pqgraph.graph.Iris;
import org.pqgraph.model.InputProblem;

/** Builds for tests, and what they left. */
final class Builds {
  static final Path EXAMPLES = Path.of("examples");

  private Builds() {}

  /** Hears nothing but problems. */
  static final class Quiet implements Progress {
    final List<InputProblem> problems = new ArrayList<>();

    @Override
    public void records(long records, long bytesRead, OptionalLong totalBytes) {}

    @Override
    public void stage(String name) {}

    @Override
    public synchronized void problem(InputProblem problem) {
      problems.add(problem);
    }
  }

  static BuildResult build(
      Path input, Path releases, int threads, boolean strict, Progress progress)
      throws IOException {
    BuildOptions options =
        new BuildOptions(List.of(input), releases, new Iris(Iris.DEFAULT_BASE), "test", threads);
    return new ReleaseBuilder(options, progress).build(InputStream.nullInputStream(), strict);
  }

  static BuildResult build(List<Path> inputs, Path releases, Progress progress) throws IOException {
    BuildOptions options =
        new BuildOptions(inputs, releases, new Iris(Iris.DEFAULT_BASE), "test", 2);
    return new ReleaseBuilder(options, progress).build(InputStream.nullInputStream(), false);
  }

  static BuildResult build(Path input, Path releases) throws IOException {
    return build(input, releases, 2, false, new Quiet());
  }

  static Set<Quad> store(Path release) throws IOException {
    try (StoreReader reader = StoreReader.open(release)) {
      reader.graph().begin(ReadWrite.READ);
      Set<Quad> quads = new HashSet<>();
      reader.graph().find().forEachRemaining(quads::add);
      return quads;
    }
  }

  static Set<Quad> dump(Path file, Lang lang) throws IOException {
    DatasetGraph graph = DatasetGraphFactory.create();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      RDFDataMgr.read(graph, in, lang);
    }
    Set<Quad> quads = new HashSet<>();
    graph.find().forEachRemaining(quads::add);
    return quads;
  }
}
