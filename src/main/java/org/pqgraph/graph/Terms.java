package org.pqgraph.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms that the mapping uses, from our vocabulary and from those of others. */
public final class Terms {
  /** Namespace of our vocabulary. It stays the same whatever the base of the data. */
  public static final String PQ = "https://w3id.org/pqgraph/ontology#";

  public static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  public static final String ORG = "http://www.w3.org/ns/org#";
  public static final String DCTERMS = "http://purl.org/dc/terms/";
  public static final String FOAF = "http://xmlns.com/foaf/0.1/";
  public static final String PROV = "http://www.w3.org/ns/prov#";
  public static final String CSVW = "http://www.w3.org/ns/csvw#";
  public static final String SCHEMA = "https://schema.org/";

  public static final Node TYPE =
      NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
  public static final Node PREF_LABEL = NodeFactory.createURI(SKOS + "prefLabel");
  public static final Node ALT_LABEL = NodeFactory.createURI(SKOS + "altLabel");
  public static final Node MEMBER_OF = NodeFactory.createURI(ORG + "memberOf");
  public static final Node ORG_MEMBER = NodeFactory.createURI(ORG + "member");
  public static final Node ORGANIZATION = NodeFactory.createURI(ORG + "Organization");
  public static final Node ORG_ORGANIZATION = NodeFactory.createURI(ORG + "organization");
  public static final Node POST_IN = NodeFactory.createURI(ORG + "postIn");
  public static final Node CLASSIFICATION = NodeFactory.createURI(ORG + "classification");
  public static final Node SOURCE = NodeFactory.createURI(DCTERMS + "source");
  public static final Node TITLE = NodeFactory.createURI(DCTERMS + "title");
  public static final Node IDENTIFIER = NodeFactory.createURI(DCTERMS + "identifier");
  public static final Node REFERENCES = NodeFactory.createURI(DCTERMS + "references");
  public static final Node RELATION = NodeFactory.createURI(DCTERMS + "relation");
  public static final Node DCTERMS_TYPE = NodeFactory.createURI(DCTERMS + "type");
  public static final Node ISSUED = NodeFactory.createURI(DCTERMS + "issued");
  public static final Node DATE_SUBMITTED = NodeFactory.createURI(DCTERMS + "dateSubmitted");
  public static final Node CITATION = NodeFactory.createURI(SCHEMA + "citation");
  public static final Node LEGISLATION = NodeFactory.createURI(SCHEMA + "Legislation");
  public static final Node PAGE = NodeFactory.createURI(FOAF + "page");
  public static final Node NAME = NodeFactory.createURI(FOAF + "name");
  public static final Node MEMBER_FROM =
      NodeFactory.createURI(SCHEMA + "disambiguatingDescription");
  public static final Node TEMPORAL_COVERAGE = NodeFactory.createURI(SCHEMA + "temporalCoverage");
  public static final Node URL = NodeFactory.createURI(SCHEMA + "url");
  public static final Node DATE_PUBLISHED = NodeFactory.createURI(SCHEMA + "datePublished");
  public static final Node START_DATE = NodeFactory.createURI(SCHEMA + "startDate");
  public static final Node UNIT_TEXT = NodeFactory.createURI(SCHEMA + "unitText");
  public static final Node INVALIDATED = NodeFactory.createURI(PROV + "invalidatedAtTime");
  public static final Node ENTITY = NodeFactory.createURI(PROV + "Entity");

  public static final Node COLUMN = NodeFactory.createURI(CSVW + "column");
  public static final Node COLUMN_TITLE = NodeFactory.createURI(CSVW + "title");
  public static final Node COLUMN_NUMBER = NodeFactory.createURI(CSVW + "number");
  public static final Node ROW = NodeFactory.createURI(CSVW + "row");
  public static final Node ROW_NUMBER = NodeFactory.createURI(CSVW + "rownum");
  public static final Node NOTE = NodeFactory.createURI(CSVW + "note");

  private Terms() {}

  /** A term of our vocabulary. */
  public static Node pq(String local) {
    return NodeFactory.createURI(PQ + local);
  }
}
