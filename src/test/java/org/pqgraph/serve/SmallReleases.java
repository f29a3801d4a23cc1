package org.pqgraph.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.pqgraph.release.StoreReader;
import org.pqgraph.search.IndexBuild;

/** A folder of releases made by hand, as small as the service can tell apart. */
final class SmallReleases {

  static final String GRAPH = "https://w3id.org/pqgraph/graph/";
  static final String PQ = "https://w3id.org/pqgraph/ontology#";

  private static final String TRIG =
      """
      PREFIX g: <https://w3id.org/pqgraph/graph/>
      PREFIX id: <https://w3id.org/pqgraph/id/>
      PREFIX pq: <https://w3id.org/pqgraph/ontology#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

      g:record {
        id:q1 a pq:WrittenQuestion ; pq:answeringBody id:home ; pq:questionText "Café?" .
        id:q2 a pq:WrittenQuestion ; pq:answeringBody id:home ; pq:questionText "Tea?" .
      }
      g:reference { id:home skos:prefLabel "Home Office"@en }
      """;

  private final Path folder;

  SmallReleases(Path folder) {
    this.folder = folder;
  }

  /** A service of one current release with the scenes, on a free port. */
  static PqgraphServer serveScenes(Path folder) throws ServeException, IOException {
    SmallReleases releases = new SmallReleases(folder);
    index(releases.addScenes("r1"));
    releases.makeCurrent("r1");
    return PqgraphServer.start(ServerOptions.of(folder).withPort(0));
  }

  Path folder() {
    return folder;
  }

  /** A release with the eight questions on a taskforce that the query library is tested on. */
  Path addScenes(String id) {
    Path release = add(id, 0);
    DatasetGraph store = DatabaseMgr.connectDatasetGraph(release.resolve("tdb2").toString());
    Txn.executeWrite(store, () -> RDFParser.source("query/fixture.trig").parse(store));
    store.close();
    TDBInternal.expel(store);
    return release;
  }

  /** Gives a release the index that a build would have made. */
  static void index(Path release) throws IOException {
    try (StoreReader store = StoreReader.open(release)) {
      store.graph().begin(ReadWrite.READ);
      IndexBuild.write(store.graph(), "https://w3id.org/pqgraph/", release);
    }
  }

  /** A release with the two questions and {@code extra} further things in the facts graph. */
  Path add(String id, int extra) {
    return add(id, TRIG, extra);
  }

  /** A release with what is said in TriG. */
  Path add(String id, String trig) {
    return add(id, trig, 0);
  }

  private Path add(String id, String trig, int extra) {
    try {
      Path release = folder.resolve(id);
      store(Files.createDirectories(release.resolve("tdb2")), trig, extra);
      Files.createDirectories(release.resolve("report"));
      Files.createDirectories(release.resolve("dumps"));
      Files.writeString(release.resolve("dumps/pqgraph.ttl"), "# 0123456789\n");
      Files.writeString(release.resolve("report/index.html"), "<p>conforms</p>");
      Files.writeString(release.resolve("void.ttl"), "# void " + id + "\n");
      manifest(id, "{\"questions\": 2, \"roleHoldings\": 1234567}");
      return release;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void manifest(String id, String counts) throws IOException {
    Files.writeString(
        folder.resolve(id).resolve("manifest.json"),
        "{\"id\": \"%s\", \"created\": \"2026-01-02\", \"version\": \"0.1\", \"counts\": %s}"
            .formatted(id, counts));
  }

  /** Turns {@code current} to a release in one step, as a build does. */
  SmallReleases makeCurrent(String id) {
    try {
      Path link = folder.resolve("current.next");
      Files.deleteIfExists(link);
      Files.createSymbolicLink(link, Path.of(id));
      Files.move(
          link,
          folder.resolve("current"),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void store(Path location, String trig, int extra) {
    DatasetGraph store = DatabaseMgr.connectDatasetGraph(location.toString());
    Node facts = NodeFactory.createURI(GRAPH + "facts");
    Node about = NodeFactory.createURI(PQ + "about");
    Node body = NodeFactory.createURI("https://w3id.org/pqgraph/id/home");
    Txn.executeWrite(
        store,
        () -> {
          RDFParser.fromString(trig, Lang.TRIG).parse(store);
          for (int i = 0; i < extra; i++) {
            Node fact = NodeFactory.createURI("https://w3id.org/pqgraph/id/fact/" + i);
            store.add(Quad.create(facts, fact, about, body));
          }
        });
    store.close();
    TDBInternal.expel(store);
  }
}
