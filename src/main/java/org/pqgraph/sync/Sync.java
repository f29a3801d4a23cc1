package org.pqgraph.sync;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.pqgraph.fetch.FetchProgress;
import org.pqgraph.fetch.PoliteClient;
import org.pqgraph.fetch.RateLimit;
import org.pqgraph.fetch.Timekeeper;
import org.pqgraph.fetch.Transport;
import org.pqgraph.graph.Terms;
import org.pqgraph.reference.ReferenceData;

/**
 * Asks a registry for all that it tells, and writes it as one file of reference data, where not too
 * much of what was there would go.
 */
public final class Sync {
  private static final String DIRECT = "http://www.wikidata.org/prop/direct/";

  private final SyncOptions options;
  private final SyncProgress progress;
  private final Timekeeper time;
  private final Endpoints endpoints = Endpoints.load();

  /**
   * @param options what to sync, from where and how
   * @param progress hears how it gets on
   */
  public Sync(SyncOptions options, SyncProgress progress) {
    this(options, progress, Timekeeper.SYSTEM);
  }

  Sync(SyncOptions options, SyncProgress progress, Timekeeper time) {
    this.options = options;
    this.progress = progress;
    this.time = time;
  }

  /**
   * Syncs.
   *
   * @throws SyncException where the registry tells what cannot be true; the file stays as it was
   * @throws org.pqgraph.fetch.FetchException where the registry cannot be asked
   * @throws org.pqgraph.reference.ReferenceException where the file that is there is no Turtle
   * @throws IOException where the file cannot be read or written
   */
  public SyncResult run() throws IOException, InterruptedException {
    Path path = options.folder().resolve(options.registry().file());
    ReferenceFile file = new ReferenceFile(path);
    // Read first: a file that cannot be replaced is told of before an hour of asking.
    Graph before = file.read();
    Graph after = ask();
    Changes changes = Changes.between(before, after);
    if (!options.force() && isTooMuch(changes, after)) {
      return new SyncResult(path, changes, SyncResult.Outcome.REFUSED);
    }
    if (options.dryRun()) {
      return new SyncResult(path, changes, SyncResult.Outcome.TOLD);
    }
    file.write(after, comment());
    return new SyncResult(path, changes, SyncResult.Outcome.WRITTEN);
  }

  private boolean isTooMuch(Changes changes, Graph after) {
    double bound = options.goneShare().orElse(endpoints.goneShare());
    // The description of the data set alone is an empty result.
    boolean isEmpty = Changes.between(after, after).before() == 0;
    return isEmpty || changes.largestShareGone() > bound;
  }

  private String comment() {
    return "Written by pqgraph sync " + options.registry().slug() + "; the next sync replaces it.";
  }

  private Graph ask() throws IOException, InterruptedException {
    try (Transport transport =
        new Transport(options.timeout(), options.userAgent(), time, accept())) {
      Client client =
          new Client(
              new PoliteClient(
                  transport,
                  new RateLimit(options.rate(), time),
                  time,
                  new Random(),
                  waiting(),
                  "; nothing was changed: run the same command again"));
      return switch (options.registry()) {
        case MEMBERS -> members(client);
        case DEPARTMENTS -> departments(client);
        case MINISTERS -> ministers(client);
        case IFG -> ifg(client);
        case WIKIDATA -> wikidata(client);
      };
    }
  }

  private String accept() {
    return options.registry() == Registry.WIKIDATA ? "text/turtle" : "application/json";
  }

  private Graph members(Client client) throws InterruptedException {
    URI api = api(endpoints.members().addresses()).get(0);
    String since = options.since().map(LocalDate::toString).orElse(endpoints.members().since());
    Facts facts =
        facts(
            "Members, from the Members API of the UK Parliament", endpoints.members().addresses());
    RoleGraph roles = new RoleGraph(facts, ReferenceData.load(), progress);
    if (Downloads.isLocal(api)) {
      new MemberTables(endpoints, progress, facts, roles).read(api, asOf());
      return facts.graph();
    }
    new MembersApi(client, endpoints, api, progress)
        .read(since, options.force(), new MemberFacts(facts, roles));
    return facts.graph();
  }

  private Graph departments(Client client) throws InterruptedException {
    URI api = api(endpoints.departments().addresses()).get(0);
    Facts facts = facts("Organisations of GOV.UK", endpoints.departments().addresses());
    new OrganisationsApi(client, endpoints, api, progress, facts).read(options.force());
    return facts.graph();
  }

  private Graph ministers(Client client) throws IOException, InterruptedException {
    List<URI> files = api(endpoints.ministers().addresses());
    Facts facts =
        facts("Memberships of the government, from parlparse", endpoints.ministers().addresses());
    RoleGraph roles = new RoleGraph(facts, ReferenceData.load(), progress);
    new MinisterFiles(client, endpoints, progress, facts, roles, numbers()).read(files);
    return facts.graph();
  }

  private Graph ifg(Client client) throws IOException, InterruptedException {
    URI api = api(endpoints.ifg().addresses()).get(0);
    Facts facts =
        facts(
            "Ministers since 1979, from the Institute for Government's ministers database",
            endpoints.ifg().addresses());
    RoleGraph roles = new RoleGraph(facts, ReferenceData.load(), progress);
    Graph beside = new ReferenceFile(options.folder().resolve(Registry.MEMBERS.file())).read();
    new IfgTables(
            client,
            endpoints,
            progress,
            facts,
            roles,
            path ->
                beside.isEmpty()
                    ? ReferenceData.authorityNames(path)
                    : names(beside, facts.at(path)))
        .read(api);
    return facts.graph();
  }

  private static Set<String> names(Graph graph, Node member) {
    return Stream.of(Terms.PREF_LABEL, Terms.ALT_LABEL)
        .flatMap(
            property ->
                graph
                    .find(member, property, Node.ANY)
                    .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
                    .toList()
                    .stream())
        .collect(Collectors.toSet());
  }

  private Graph wikidata(Client client) throws InterruptedException {
    URI api = api(endpoints.wikidata().addresses()).get(0);
    Facts facts =
        facts("Members, bodies and posts, from Wikidata", endpoints.wikidata().addresses());
    new WikidataItems(client, endpoints, api, progress, facts).read();
    return facts.graph();
  }

  private List<URI> api(List<URI> addresses) {
    return options.api().isEmpty() ? addresses : options.api();
  }

  /**
   * The graph of a file.
   *
   * @param addresses the registry's own, which stand for files that were downloaded from it
   */
  private Facts facts(String title, List<URI> addresses) {
    List<URI> asked =
        api(addresses).stream().anyMatch(Downloads::isLocal) ? addresses : api(addresses);
    return new Facts(
        options.registry(),
        title,
        asked.stream().map(URI::toString).toList(),
        endpoints.licences().get(options.registry().slug()),
        asOf());
  }

  private LocalDate asOf() {
    return options.asOf().orElseGet(() -> LocalDate.ofInstant(time.now(), ZoneOffset.UTC));
  }

  /** Members API numbers by TheyWorkForYou's, as far as Wikidata was synced before. */
  private Map<String, String> numbers() throws IOException {
    Graph wikidata = new ReferenceFile(options.folder().resolve(Registry.WIKIDATA.file())).read();
    Map<String, String> numbers = new HashMap<>();
    wikidata
        .find(Node.ANY, NodeFactory.createURI(DIRECT + "P2171"), Node.ANY)
        .forEachRemaining(
            triple ->
                wikidata
                    .find(triple.getSubject(), NodeFactory.createURI(DIRECT + "P10428"), Node.ANY)
                    .mapWith(number -> number.getObject().getLiteralLexicalForm())
                    .filterKeep(number -> number.matches("\\d{1,9}"))
                    .nextOptional()
                    .ifPresent(
                        number -> numbers.put(triple.getObject().getLiteralLexicalForm(), number)));
    return numbers;
  }

  private FetchProgress waiting() {
    return new FetchProgress() {
      @Override
      public void questions(long questions, long before, OptionalLong expected, String window) {}

      @Override
      public void stage(String name) {
        progress.stage(name);
      }

      @Override
      public void problem(String message) {
        progress.problem(message);
      }
    };
  }
}
