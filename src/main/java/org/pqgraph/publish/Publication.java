package org.pqgraph.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.pqgraph.publish.PublishResult.Difference;
import org.pqgraph.publish.PublishResult.State;

/**
 * Sends a release to a store, by the SPARQL 1.1 Graph Store protocol. Where the store takes SPARQL
 * Update, graphs go there under names for the time being, are counted, and one request moves them
 * all; else each replaces its predecessor by itself, and the description comes last.
 */
public final class Publication {
  private static final String STAGING = "-staging-";
  private static final Pattern STAGED = Pattern.compile("[A-Za-z0-9-]+-staging-[0-9]{8}T[0-9.]+Z");

  private final PublishOptions options;
  private final PublishProgress progress;
  private final String userAgent;

  /**
   * @param options what to send and where
   * @param progress hears how it gets on
   * @param userAgent how we name ourselves
   */
  public Publication(PublishOptions options, PublishProgress progress, String userAgent) {
    this.options = options;
    this.progress = progress;
    this.userAgent = userAgent;
  }

  /**
   * Sends the release.
   *
   * @throws PublishException where the store or the way to it stood in the way; another run
   *     completes it
   * @throws IOException where the release cannot be read
   */
  public PublishResult run() throws IOException {
    try (ReleaseGraphs release = ReleaseGraphs.open(options.release(), options.graphPrefix());
        StoreClient store = new StoreClient(options.target(), userAgent)) {
      return new Run(release, store).publish();
    }
  }

  /** One run, with what is open in it. */
  private final class Run {
    private final ReleaseGraphs release;
    private final StoreClient store;
    private final GraphCounts counts;
    private final GraphTransfer transfer;
    private final List<ReleaseGraph> all;
    private final List<Difference> differences = new ArrayList<>();

    Run(ReleaseGraphs release, StoreClient store) {
      this.release = release;
      this.store = store;
      this.counts = new GraphCounts(store);
      this.all =
          Stream.concat(release.graphs().stream(), Stream.of(release.description())).toList();
      this.transfer =
          new GraphTransfer(store, progress, options.partSize(), options.gzip(), triples());
    }

    private long triples() {
      return all.stream().mapToLong(ReleaseGraph::triples).sum();
    }

    PublishResult publish() throws IOException {
      tryToWrite();
      List<String> gone = gone();
      State state = options.target().update().isPresent() ? staged(gone) : direct(gone);
      return new PublishResult(
          state, all.size(), triples(), state == State.PUBLISHED ? gone : List.of(), differences);
    }

    /** Whether we may write shows at the deletion of what is not there, before anything is sent. */
    private void tryToWrite() {
      attempt(
          "asking whether writing is allowed",
          () -> store.delete(staging(release.prefix() + "probe")));
    }

    private String staging(String graph) {
      return graph + STAGING + release.id();
    }

    /** One graph after the other, in place of what was there. */
    private State direct(List<String> gone) throws IOException {
      for (ReleaseGraph graph : release.graphs()) {
        transfer.send(graph, graph.iri());
        compare(graph, graph.iri());
      }
      if (!differences.isEmpty()) {
        return State.WITHOUT_DESCRIPTION;
      }
      for (String graph : gone) {
        attempt("deleting " + graph, () -> store.delete(graph));
      }
      transfer.send(release.description(), release.description().iri());
      compare(release.description(), release.description().iri());
      return State.PUBLISHED;
    }

    /** All beside what is there; then one request switches. */
    private State staged(List<String> gone) throws IOException {
      for (ReleaseGraph graph : all) {
        transfer.send(graph, staging(graph.iri()));
        compare(graph, staging(graph.iri()));
      }
      if (!differences.isEmpty()) {
        return State.NOT_SWITCHED;
      }
      progress.note("switching");
      String update =
          Stream.concat(
                  all.stream()
                      .map(graph -> "MOVE <" + staging(graph.iri()) + "> TO <" + graph.iri() + ">"),
                  gone.stream().map(graph -> "DROP SILENT GRAPH <" + graph + ">"))
              .collect(Collectors.joining(" ;\n"));
      attempt("switching to the new graphs", () -> store.update(update));
      for (ReleaseGraph graph : all) {
        compare(graph, graph.iri());
      }
      return State.PUBLISHED;
    }

    private void compare(ReleaseGraph graph, String name) throws IOException {
      if (options.target().query().isPresent()) {
        counts.compare(graph, name).ifPresent(differences::add);
      }
    }

    /**
     * Graphs of ours that the release does not have: those that the description in the store names,
     * under our prefix, and those that interrupted runs left under names for the time being. Others
     * under the prefix are not known to be ours and stay.
     */
    private List<String> gone() throws IOException {
      Set<String> kept = all.stream().map(ReleaseGraph::iri).collect(Collectors.toSet());
      Set<String> gone = new TreeSet<>(described());
      List<String> strangers = new ArrayList<>();
      if (options.target().query().isPresent()) {
        for (String name : counts.names(release.prefix())) {
          if (STAGED.matcher(name.substring(release.prefix().length())).matches()) {
            gone.add(name);
          } else if (!gone.contains(name) && !kept.contains(name)) {
            strangers.add(name);
          }
        }
      }
      gone.removeAll(kept);
      all.forEach(graph -> gone.remove(staging(graph.iri())));
      strangers.forEach(
          name ->
              progress.note(
                  "left as it is: " + name + " begins like ours, but was not published by us"));
      return List.copyOf(gone);
    }

    private Set<String> described() {
      String address = release.description().iri();
      Optional<String> text = attempt("reading " + address, () -> store.get(address));
      Graph earlier = GraphFactory.createDefaultGraph();
      try {
        text.ifPresent(t -> RDFParser.fromString(t, Lang.TURTLE).parse(earlier));
      } catch (RiotException e) {
        progress.note("no graphs are deleted: " + address + " cannot be read: " + e.getMessage());
        return Set.of();
      }
      return Description.names(earlier).stream()
          .filter(name -> name.startsWith(release.prefix()) && isSafe(name))
          .collect(Collectors.toSet());
    }

    /** Whether a name that a store gave can stand in an update. */
    private boolean isSafe(String name) {
      return name.substring(release.prefix().length()).matches("[A-Za-z0-9._~-]+");
    }

    private void attempt(String what, Request request) {
      attempt(
          what,
          () -> {
            request.send();
            return null;
          });
    }

    private <T> T attempt(String what, Question<T> question) {
      try {
        return question.ask();
      } catch (StoreRefusal e) {
        throw new PublishException(what + ": " + e.getMessage() + "; " + e.wayOut(), e);
      } catch (IOException e) {
        throw Broken.of(what + ": ", e);
      }
    }
  }

  @FunctionalInterface
  private interface Request {
    void send() throws IOException, StoreRefusal;
  }

  @FunctionalInterface
  private interface Question<T> {
    T ask() throws IOException, StoreRefusal;
  }
}
