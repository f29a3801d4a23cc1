package org.pqgraph.serve;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.Lang;

/** A form in which a thing can be had: its media type, and how the address of its twin ends. */
enum Form {
  HTML("text/html", ""),
  TURTLE("text/turtle", ".ttl"),
  JSON_LD("application/ld+json", ".jsonld"),
  N_TRIPLES("application/n-triples", ".nt"),
  RDF_XML("application/rdf+xml", ".rdf"),
  JSON("application/json", ".json"),
  CSV("text/csv", ".csv"),
  BIBTEX("application/x-bibtex", ".bib"),
  CSL("application/vnd.citationstyles.csl+json", ".csl.json");

  /** The forms that a thing of any kind has, the first of equals first. */
  static final List<Form> THING = List.of(HTML, TURTLE, JSON_LD, N_TRIPLES, RDF_XML, JSON);

  /** The forms of a table: as data, CSV and JSON are its rows. */
  static final List<Form> TABLE = List.of(HTML, CSV, TURTLE, JSON_LD, N_TRIPLES, RDF_XML, JSON);

  /** The same without the page. */
  static final List<Form> DATA = List.of(TURTLE, JSON_LD, N_TRIPLES, RDF_XML, JSON);

  /** The forms of a citation. */
  static final List<Form> CITATION = List.of(BIBTEX, CSL);

  private final String mediaType;
  private final String ending;

  Form(String mediaType, String ending) {
    this.mediaType = mediaType;
    this.ending = ending;
  }

  String mediaType() {
    return mediaType;
  }

  /** How the address of this form ends, ".ttl"; empty for the page. */
  String ending() {
    return ending;
  }

  /** The RDF syntax, for those that are one. */
  Optional<Lang> lang() {
    return Optional.ofNullable(
        switch (this) {
          case TURTLE -> Lang.TURTLE;
          case JSON_LD -> Lang.JSONLD;
          case N_TRIPLES -> Lang.NTRIPLES;
          case RDF_XML -> Lang.RDFXML;
          case HTML, JSON, CSV, BIBTEX, CSL -> null;
        });
  }

  /** The form that a path asks for by its ending; the longest ending counts. */
  static Optional<Form> byEnding(String path) {
    return Arrays.stream(values())
        .filter(form -> !form.ending.isEmpty() && path.endsWith(form.ending))
        .max((a, b) -> Integer.compare(a.ending.length(), b.ending.length()));
  }
}
