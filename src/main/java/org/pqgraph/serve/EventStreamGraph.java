package org.pqgraph.serve;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.pqgraph.change.Change;
import org.pqgraph.change.ChangePages;
import org.pqgraph.change.Kind;
import org.pqgraph.change.QuestionState;

/**
 * What happened to questions in the terms of LDES and TREE. A member is a version of a question; it
 * is named under the base of the data, so that it has the same name wherever the stream is served.
 */
final class EventStreamGraph {

  private static final String LDES = "https://w3id.org/ldes#";
  private static final String TREE = "https://w3id.org/tree#";
  private static final String PROV = "http://www.w3.org/ns/prov#";
  private static final String DCTERMS = "http://purl.org/dc/terms/";
  private static final String AS = "https://www.w3.org/ns/activitystreams#";
  private static final String PQ = "https://w3id.org/pqgraph/ontology#";
  private static final String ADMS = "http://www.w3.org/ns/adms#";
  private static final String LICENCE =
      "https://www.parliament.uk/site-information/copyright-parliament/open-parliament-licence/";
  private static final Node TYPE = iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
  private static final Node TIME = iri(PROV + "generatedAtTime");

  private final String base;
  private final String address;
  private final Node stream;
  private final Graph graph = GraphFactory.createDefaultGraph();

  /**
   * @param base the base of the data
   * @param address the address of the view, without a slash at its end
   */
  EventStreamGraph(String base, String address) {
    this.base = base;
    this.address = address;
    this.stream = iri(base + "ldes#stream");
    graph.getPrefixMapping().setNsPrefix("ldes", LDES);
    graph.getPrefixMapping().setNsPrefix("tree", TREE);
    graph.getPrefixMapping().setNsPrefix("prov", PROV);
    graph.getPrefixMapping().setNsPrefix("dcterms", DCTERMS);
    graph.getPrefixMapping().setNsPrefix("as", AS);
    graph.getPrefixMapping().setNsPrefix("pq", PQ);
    graph.getPrefixMapping().setNsPrefix("adms", ADMS);
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private void add(Node subject, String property, Node object) {
    graph.add(subject, iri(property), object);
  }

  private static Node time(String time) {
    return NodeFactory.createLiteralDT(time, XSDDatatype.XSDdateTime);
  }

  private void stream() {
    graph.add(stream, TYPE, iri(LDES + "EventStream"));
    add(stream, LDES + "timestampPath", TIME);
    add(stream, LDES + "versionOfPath", iri(DCTERMS + "isVersionOf"));
    add(stream, LDES + "versionCreateObject", iri(AS + "Create"));
    add(stream, LDES + "versionUpdateObject", iri(AS + "Update"));
    add(stream, LDES + "versionDeleteObject", iri(AS + "Delete"));
    add(stream, TREE + "view", iri(address));
    add(stream, DCTERMS + "license", iri(LICENCE));
    add(
        stream,
        DCTERMS + "title",
        NodeFactory.createLiteralLang("What happened to UK parliamentary written questions", "en"));
  }

  /** The view: where the members of which time are. */
  Graph view(List<ChangePages.Listed> pages) {
    stream();
    Node view = iri(address);
    graph.add(view, TYPE, iri(TREE + "Node"));
    graph.add(view, TYPE, iri(LDES + "EventSource"));
    for (ChangePages.Listed page : pages) {
      relation(view, page, "from", "GreaterThanOrEqualToRelation");
      relation(view, page, "to", "LessThanOrEqualToRelation");
    }
    return graph;
  }

  /**
   * All members of a page have one time: both relations hold, and a client can pass over what it
   * has.
   */
  private void relation(Node view, ChangePages.Listed page, String name, String type) {
    Node relation = iri(address + "#" + page.name() + "-" + name);
    add(view, TREE + "relation", relation);
    graph.add(relation, TYPE, iri(TREE + type));
    add(relation, TREE + "path", TIME);
    add(relation, TREE + "value", time(page.time()));
    add(relation, TREE + "node", iri(address + "/" + page.name()));
  }

  /** A page with its members. */
  Graph page(ChangePages.Listed page, List<Change> changes) {
    stream();
    Node node = iri(address + "/" + page.name());
    graph.add(node, TYPE, iri(TREE + "Node"));
    add(node, LDES + "immutable", NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean));
    for (Change change : changes) {
      member(page, change);
    }
    return graph;
  }

  private void member(ChangePages.Listed page, Change change) {
    String name = change.question().replace(base + "id/question/", "");
    Node member = iri(base + "ldes/" + page.name() + "#" + name);
    add(stream, TREE + "member", member);
    graph.add(member, TYPE, iri(AS + activity(change.kind())));
    graph.add(member, TIME, time(change.time()));
    add(member, DCTERMS + "isVersionOf", iri(change.question()));
    add(member, DCTERMS + "type", concept("change", change.kind().notation()));
    state(member, change.state());
  }

  private void state(Node member, QuestionState state) {
    add(member, ADMS + "status", concept("question-status", state.status().notation()));
    add(
        member,
        PQ + "isWithdrawn",
        NodeFactory.createLiteralDT(String.valueOf(state.withdrawn()), XSDDatatype.XSDboolean));
    if (!state.house().isEmpty()) {
      add(member, PQ + "house", iri(state.house()));
    }
    text(member, PQ + "uin", state.uin());
    text(member, PQ + "heading", state.heading());
    day(member, PQ + "dateTabled", state.tabled());
    day(member, DCTERMS + "date", state.day());
    if (state.isGone()) {
      add(member, PROV + "invalidatedAtTime", time(state.gone()));
    }
    state.answers().forEach(answer -> add(member, PQ + "answer", iri(answer)));
  }

  private static String activity(Kind kind) {
    return switch (kind) {
      case CREATED -> "Create";
      case REMOVED -> "Delete";
      case HELD, ANSWERED, CORRECTED, WITHDRAWN, GONE, RESTORED, CHANGED -> "Update";
    };
  }

  private Node concept(String scheme, String notation) {
    return iri(base + "id/concept/" + scheme + "/" + notation);
  }

  private void text(Node member, String property, String text) {
    if (!text.isEmpty()) {
      add(member, property, NodeFactory.createLiteralString(text));
    }
  }

  private void day(Node member, String property, String day) {
    if (!day.isEmpty()) {
      add(member, property, NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate));
    }
  }
}
