package org.pqgraph.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

/** The Turtle files of these tests, and the vocabulary as it is packed in the jar. */
final class Turtle {
  static final String NAMESPACE = "https://w3id.org/pqgraph/ontology#";
  static final String BASE = "https://w3id.org/pqgraph/";

  private Turtle() {}

  static Model core() {
    return resource("/pqgraph/ontology/pqgraph.ttl");
  }

  static Model alignments() {
    return resource("/pqgraph/ontology/alignments.ttl");
  }

  static Model resource(String name) {
    try (InputStream in = Turtle.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException(name + " is not on the class path");
      }
      Model model = ModelFactory.createDefaultModel();
      RDFParser.source(in).lang(Lang.TURTLE).base(BASE).parse(model);
      return model;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Model file(Path path) {
    Model model = ModelFactory.createDefaultModel();
    RDFParser.source(path).lang(Lang.TURTLE).base(BASE).parse(model);
    return model;
  }

  /** Reads a snippet with the prefixes of the vocabulary, as the vocabulary's header promises. */
  static Model snippet(String text) {
    StringBuilder turtle = new StringBuilder("@base <" + BASE + "> .\n");
    core()
        .getNsPrefixMap()
        .forEach(
            (prefix, iri) ->
                turtle.append("@prefix ").append(prefix).append(": <").append(iri).append("> .\n"));
    Model model = ModelFactory.createDefaultModel();
    RDFParser.create().source(new StringReader(turtle + text)).lang(Lang.TURTLE).parse(model);
    return model;
  }

  static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
