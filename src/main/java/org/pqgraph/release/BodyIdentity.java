package org.pqgraph.release;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.AsyncParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.pqgraph.graph.FactIris;
import org.pqgraph.graph.Iris;
import org.pqgraph.graph.Terms;
import org.pqgraph.reference.ReferenceData;
import org.pqgraph.reference.ReferenceEntry;

/**
 * Makes one body of the names that differ in small words only, when all names of a release are
 * known. What is said of bodies that the reference data do not describe waits in a file; in memory
 * stand the names of each, once. Two bodies that one record tells apart stay two. The body is named
 * as it is most often; the IRIs of other spellings lead on to it.
 */
final class BodyIdentity implements AutoCloseable {
  private static final int TOLD_APART_KEPT = 100_000;

  private static final Node MENTIONS = Terms.pq("mentions");

  private static final Node IS_REPLACED_BY =
      NodeFactory.createURI("http://purl.org/dc/terms/isReplacedBy");

  private final Iris iris;
  private final String bodies;
  private final Path file;
  private final OutputStream out;
  private final StreamRDF waiting;
  private final Map<String, List<String>> reference = new HashMap<>();
  private final Set<String> described = new HashSet<>();
  private final Map<String, Found> found = new TreeMap<>();
  private final Set<String> toldApart = new HashSet<>();

  /** A body that texts name. */
  private static final class Found {
    final Map<String, Integer> labels = new TreeMap<>();
    final Map<Node, Integer> types = new HashMap<>();
    final Map<Node, Integer> kinds = new HashMap<>();
    boolean answers;
    int times;
  }

  /**
   * @param folder for a temporary file, gone when this is closed
   */
  BodyIdentity(Iris iris, ReferenceData data, Path folder) throws IOException {
    this.iris = iris;
    this.bodies = iris.base() + "id/body/";
    this.file = folder.resolve("bodies.tmp");
    this.out = new BufferedOutputStream(Files.newOutputStream(file));
    this.waiting = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
    waiting.start();
    for (ReferenceEntry entry : data.entries(ReferenceEntry.Kind.BODY)) {
      String body = iris.base() + entry.path();
      described.add(body);
      List<String> names = new ArrayList<>(entry.otherNames());
      names.add(entry.label());
      names.stream()
          .map(BodyKey::of)
          .distinct()
          .filter(key -> key.contains(" "))
          .forEach(key -> reference.computeIfAbsent(key, k -> new ArrayList<>()).add(body));
    }
  }

  /** Whether a quad is of a body that the reference data do not describe. */
  private boolean isOfBody(Quad quad) {
    return isOpen(quad.getSubject()) || isOpen(quad.getObject());
  }

  private boolean isOpen(Node node) {
    return node.isURI() && node.getURI().startsWith(bodies) && !described.contains(node.getURI());
  }

  /** Keeps back the quads of a record that name such bodies, and passes on the rest. */
  void own(List<Quad> quads, Consumer<Quad> store) {
    Set<Node> facts = new HashSet<>();
    Map<String, String> keys = new HashMap<>();
    for (Quad quad : quads) {
      if (isOpen(quad.getObject()) && isFact(quad.getSubject())) {
        facts.add(quad.getSubject());
      }
    }
    for (Quad quad : quads) {
      if (isOfBody(quad) || facts.contains(quad.getSubject())) {
        waiting.quad(quad);
        if (quad.getPredicate().equals(MENTIONS)) {
          mention(quad.getObject().getURI(), keys);
        }
      } else {
        store.accept(quad);
      }
    }
  }

  private void mention(String body, Map<String, String> keysOfRecord) {
    Found named = found.computeIfAbsent(body, k -> new Found());
    named.times++;
    for (String label : named.labels.keySet()) {
      String other = keysOfRecord.putIfAbsent(BodyKey.of(label), body);
      if (other != null && !other.equals(body) && toldApart.size() < TOLD_APART_KEPT) {
        toldApart.add(pair(other, body));
      }
    }
  }

  private static String pair(String one, String two) {
    return one.compareTo(two) < 0 ? one + " " + two : two + " " + one;
  }

  private boolean isFact(Node node) {
    return node.isURI() && node.getURI().startsWith(iris.base() + "id/fact/");
  }

  /** Hears what such bodies are called, and passes on the rest. */
  void shared(Quad quad, Consumer<Quad> store) {
    Node subject = quad.getSubject();
    if (!isOpen(subject)) {
      if (isOpen(quad.getObject())) {
        waiting.quad(quad);
      } else {
        store.accept(quad);
      }
      return;
    }
    Found body = found.computeIfAbsent(subject.getURI(), k -> new Found());
    if (quad.getPredicate().equals(Terms.PREF_LABEL)) {
      body.labels.merge(quad.getObject().getLiteralLexicalForm(), 1, Integer::sum);
    } else if (quad.getPredicate().equals(Terms.TYPE)) {
      body.types.merge(quad.getObject(), 1, Integer::sum);
      body.answers |= quad.getObject().equals(Terms.pq("AnsweringBody"));
    } else if (quad.getPredicate().equals(Terms.CLASSIFICATION)) {
      body.kinds.merge(quad.getObject(), 1, Integer::sum);
    } else {
      waiting.quad(quad);
    }
  }

  /**
   * Writes what was kept back, of one body each.
   *
   * @return how many IRIs lead on to another
   */
  long finish(Consumer<Quad> store) throws IOException {
    waiting.finish();
    out.close();
    Map<String, String> merged = merged();
    describe(merged, store);
    List<Quad> fact = new ArrayList<>();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      AsyncParser.asyncParse(
          in,
          Lang.NQUADS,
          null,
          new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
              if (!fact.isEmpty() && !fact.getFirst().getSubject().equals(quad.getSubject())) {
                writeFact(fact, merged, store);
              }
              if (isFact(quad.getSubject())) {
                fact.add(quad);
              } else {
                store.accept(renamed(quad, merged));
              }
            }
          });
    }
    writeFact(fact, merged, store);
    return merged.size();
  }

  private static void writeFact(
      List<Quad> quads, Map<String, String> merged, Consumer<Quad> store) {
    List<Quad> now = quads.stream().map(quad -> renamed(quad, merged)).toList();
    (now.equals(quads) ? now : FactIris.named(now)).forEach(store);
    quads.clear();
  }

  private static Quad renamed(Quad quad, Map<String, String> merged) {
    Node subject = renamed(quad.getSubject(), merged);
    Node object = renamed(quad.getObject(), merged);
    return subject.equals(quad.getSubject()) && object.equals(quad.getObject())
        ? quad
        : Quad.create(quad.getGraph(), subject, quad.getPredicate(), object);
  }

  private static Node renamed(Node node, Map<String, String> merged) {
    String to = node.isURI() ? merged.get(node.getURI()) : null;
    return to == null ? node : NodeFactory.createURI(to);
  }

  private Map<String, String> merged() {
    Map<String, List<String>> byKey = new TreeMap<>();
    found.forEach(
        (body, named) ->
            named.labels.keySet().stream()
                .map(BodyKey::of)
                .distinct()
                .forEach(key -> byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(body)));
    Map<String, String> merged = new TreeMap<>();
    byKey.forEach(
        (key, same) -> {
          Optional<String> known =
              Optional.ofNullable(reference.get(key))
                  .filter(entries -> entries.size() == 1)
                  .map(List::getFirst);
          String first = known.orElseGet(() -> foremost(same));
          for (String body : same) {
            if (!body.equals(first)
                && !found.get(body).answers
                && !toldApart.contains(pair(first, body))) {
              merged.putIfAbsent(body, first);
            }
          }
        });
    return merged;
  }

  /** An answering body, else the one named most often; of two, the first by name. */
  private String foremost(Collection<String> same) {
    String best = "";
    int most = -1;
    for (String body : same) {
      Found named = found.get(body);
      int times = named.answers ? Integer.MAX_VALUE : named.times;
      if (times > most) {
        best = body;
        most = times;
      }
    }
    return best;
  }

  private void describe(Map<String, String> merged, Consumer<Quad> store) {
    Node graph = iris.graph("facts");
    Map<String, Map<String, Integer>> others = new TreeMap<>();
    found.forEach(
        (body, named) -> {
          Node node = NodeFactory.createURI(body);
          String into = merged.get(body);
          if (into != null) {
            named.labels.forEach(
                (label, n) ->
                    others
                        .computeIfAbsent(into, k -> new TreeMap<>())
                        .merge(label, n, Integer::sum));
            store.accept(Quad.create(graph, node, IS_REPLACED_BY, NodeFactory.createURI(into)));
          } else if (!named.labels.isEmpty()) {
            String label = preferred(named.labels);
            store.accept(
                Quad.create(
                    graph, node, Terms.PREF_LABEL, NodeFactory.createLiteralLang(label, "en")));
            if (named.answers) {
              named.types.keySet().forEach(type -> type(graph, node, type, store));
              named.kinds.keySet().forEach(kind -> kind(graph, node, kind, store));
            } else {
              type(graph, node, most(named.types), store);
              if (!named.kinds.isEmpty()) {
                kind(graph, node, most(named.kinds), store);
              }
            }
            named.labels.remove(label);
            others.computeIfAbsent(body, k -> new TreeMap<>()).putAll(named.labels);
          }
        });
    others.forEach(
        (body, labels) ->
            labels
                .keySet()
                .forEach(
                    label ->
                        store.accept(
                            Quad.create(
                                graph,
                                NodeFactory.createURI(body),
                                Terms.ALT_LABEL,
                                NodeFactory.createLiteralLang(label, "en")))));
  }

  private static void type(Node graph, Node body, Node type, Consumer<Quad> store) {
    store.accept(Quad.create(graph, body, Terms.TYPE, type));
  }

  private static void kind(Node graph, Node body, Node kind, Consumer<Quad> store) {
    store.accept(Quad.create(graph, body, Terms.CLASSIFICATION, kind));
  }

  /** The label given most often; one in capitals, or with a head in lower case, only for want. */
  private static String preferred(Map<String, Integer> labels) {
    Map<String, Integer> plain = new HashMap<>(labels);
    plain.keySet().removeIf(BodyIdentity::isOddlySpelt);
    return most(plain.isEmpty() ? labels : plain);
  }

  private static boolean isOddlySpelt(String label) {
    String last = label.substring(label.lastIndexOf(' ') + 1);
    return (label.length() > 8 && label.equals(label.toUpperCase(Locale.ROOT)))
        || Character.isLowerCase(label.codePointAt(0))
        || Character.isLowerCase(last.codePointAt(0));
  }

  private static <T> T most(Map<T, Integer> counted) {
    return counted.entrySet().stream()
        .min(
            (a, b) ->
                a.getValue().equals(b.getValue())
                    ? a.getKey().toString().compareTo(b.getKey().toString())
                    : b.getValue() - a.getValue())
        .orElseThrow()
        .getKey();
  }

  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(file);
  }
}
