package org.pqgraph.publish;

import java.net.URI;
import java.util.Optional;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.system.Txn;

/** A Fuseki of somebody else's on this machine, which may be written to. */
final class OtherFuseki implements AutoCloseable {
  static final String THEIRS = "http://example.org/theirs";

  private final DatasetGraph data = DatasetGraphFactory.createTxnMem();
  private final FusekiServer server;

  OtherFuseki() {
    server = FusekiServer.create().loopback(true).port(0).add("/ds", data).build().start();
    Txn.executeWrite(
        data,
        () -> {
          data.add(SSE.parseQuad("(<" + THEIRS + "> <a:s> <a:p> 'theirs')"));
          data.add(SSE.parseQuad("(_ <a:s> <a:p> 'of no name')"));
          data.add(
              SSE.parseQuad("(<" + ExampleReleases.GRAPH + "somebody-elses> <a:s> <a:p> 'alike')"));
        });
  }

  URI base() {
    return URI.create("http://localhost:" + server.getPort() + "/ds/");
  }

  Optional<URI> at(String service) {
    return Optional.of(base().resolve(service));
  }

  /** A copy of a named graph. */
  Graph graph(String name) {
    return Txn.calculateRead(
        data,
        () -> {
          Graph copy = GraphFactory.createDefaultGraph();
          Node node = NodeFactory.createURI(name);
          data.find(node, Node.ANY, Node.ANY, Node.ANY)
              .forEachRemaining(quad -> copy.add(quad.asTriple()));
          return copy;
        });
  }

  long graphs() {
    return Txn.calculateRead(
        data, () -> org.apache.jena.atlas.iterator.Iter.count(data.listGraphNodes()));
  }

  void put(String graph, String quad) {
    Txn.executeWrite(data, () -> data.add(SSE.parseQuad("(<" + graph + "> " + quad + ")")));
  }

  @Override
  public void close() {
    server.stop();
  }
}
