package org.pqgraph.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms that the mapping uses, from our vocabulary and from those of others. */
public final class Terms {
  /** Namespace of our vocabulary. It stays the same whatever the base of the data. */
  public static final String PQ = "https://w3id.org/pqgraph/ontology#";

  static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  static final String ORG = "http://www.w3.org/ns/org#";
  static final String DCTERMS = "http://purl.org/dc/terms/";
  static final String FOAF = "http://xmlns.com/foaf/0.1/";
  static final String PROV = "http://www.w3.org/ns/prov#";
  static final String SCHEMA = "https://schema.org/";

  static final Node TYPE = NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
  static final Node PREF_LABEL = NodeFactory.createURI(SKOS + "prefLabel");
  static final Node ALT_LABEL = NodeFactory.createURI(SKOS + "altLabel");
  static final Node MEMBER_OF = NodeFactory.createURI(ORG + "memberOf");
  static final Node ORG_MEMBER = NodeFactory.createURI(ORG + "member");
  static final Node ORG_ORGANIZATION = NodeFactory.createURI(ORG + "organization");
  static final Node POST_IN = NodeFactory.createURI(ORG + "postIn");
  static final Node CLASSIFICATION = NodeFactory.createURI(ORG + "classification");
  static final Node SOURCE = NodeFactory.createURI(DCTERMS + "source");
  static final Node TITLE = NodeFactory.createURI(DCTERMS + "title");
  static final Node IDENTIFIER = NodeFactory.createURI(DCTERMS + "identifier");
  static final Node RELATION = NodeFactory.createURI(DCTERMS + "relation");
  static final Node DCTERMS_TYPE = NodeFactory.createURI(DCTERMS + "type");
  static final Node ISSUED = NodeFactory.createURI(DCTERMS + "issued");
  static final Node DATE_SUBMITTED = NodeFactory.createURI(DCTERMS + "dateSubmitted");
  static final Node CITATION = NodeFactory.createURI(SCHEMA + "citation");
  static final Node LEGISLATION = NodeFactory.createURI(SCHEMA + "Legislation");
  static final Node PAGE = NodeFactory.createURI(FOAF + "page");
  static final Node NAME = NodeFactory.createURI(FOAF + "name");
  static final Node MEMBER_FROM = NodeFactory.createURI(SCHEMA + "disambiguatingDescription");
  static final Node TEMPORAL_COVERAGE = NodeFactory.createURI(SCHEMA + "temporalCoverage");
  static final Node INVALIDATED = NodeFactory.createURI(PROV + "invalidatedAtTime");
  static final Node ENTITY = NodeFactory.createURI(PROV + "Entity");

  private Terms() {}

  /** A term of our vocabulary. */
  public static Node pq(String local) {
    return NodeFactory.createURI(PQ + local);
  }
}
