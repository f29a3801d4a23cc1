package org.pqgraph.reference;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.irix.IRIException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * A folder of reference data beside those in the jar: Turtle that {@code pqgraph sync} wrote, and
 * that a person may have added to.
 *
 * @param folder the folder; its files that end in {@code .ttl} or {@code .ttl.gz} are read
 */
public record ReferenceFolder(Path folder) {
  /**
   * Its files, sorted by name.
   *
   * @throws ReferenceException where it is no folder, or has none
   * @throws IOException where it cannot be listed
   */
  public List<Path> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new ReferenceException(
          folder + " is no folder of reference data; make one with: pqgraph sync members");
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found =
          files
              .filter(file -> file.getFileName().toString().matches(".*\\.ttl(\\.gz)?"))
              .filter(file -> !file.getFileName().toString().startsWith("."))
              .sorted()
              .toList();
      if (found.isEmpty()) {
        throw new ReferenceException(
            folder + " has no .ttl file; make some with: pqgraph sync members --out " + folder);
      }
      return found;
    }
  }

  /**
   * All that its files say.
   *
   * @throws ReferenceException where a file is no Turtle, or has blank nodes
   * @throws IOException where one cannot be read
   */
  public Graph read() throws IOException {
    Graph all = GraphFactory.createDefaultGraph();
    for (Path file : files()) {
      Graph graph = read(file);
      graph
          .find()
          .forEachRemaining(
              triple -> {
                if (triple.getSubject().isBlank() || triple.getObject().isBlank()) {
                  throw new ReferenceException(
                      file + ": a blank node, which no release has; give it an IRI");
                }
                all.add(triple);
              });
    }
    return all;
  }

  /**
   * What one file of Turtle says.
   *
   * @throws ReferenceException where it is no Turtle
   * @throws IOException where it cannot be read
   */
  public static Graph read(Path file) throws IOException {
    Graph graph = GraphFactory.createDefaultGraph();
    try (InputStream in = Files.newInputStream(file);
        InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
      RDFParser.source(text)
          .lang(Lang.TURTLE)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(graph);
    } catch (RiotException | IRIException e) {
      throw new ReferenceException(
          file + ": " + e.getMessage() + "; mend it, or take it out and sync again");
    }
    return graph;
  }
}
