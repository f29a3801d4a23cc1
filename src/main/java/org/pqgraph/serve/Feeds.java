package org.pqgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.pqgraph.names.Kind;
import org.pqgraph.names.Named;
import org.pqgraph.query.QueryParameters;

/**
 * {@code /feeds/member/NAME.atom}, {@code /feeds/department/NAME.atom} and {@code
 * /feeds/body/NAME.atom}: the 50 newest answers on a member, a department or a body, as Atom.
 * Answers from sources that print no date are in no feed: nobody knows whether they are new.
 */
final class Feeds extends ReadServlet {

  private static final Pattern PATH =
      Pattern.compile("/(member|department|body)/([^/]{1,200}(?:/[^/]{1,200})*)\\.atom");
  private static final Map<String, Kind> KINDS =
      Map.of("member", Kind.MEMBER, "department", Kind.DEPARTMENT, "body", Kind.BODY);

  private final transient ReleaseStore store;
  private final transient Turns turns;

  Feeds(ReleaseStore store, Turns turns) {
    this.store = store;
    this.turns = turns;
  }

  @Override
  void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
    try (var lease = store.lease()) {
      Release release = lease.release();
      Optional<Named> named =
          path.matches() ? named(release, path.group(1), path.group(2)) : Optional.empty();
      if (named.isEmpty()) {
        Errors.send(
            response,
            404,
            "no such feed; there are /feeds/member/NAME.atom, /feeds/department/NAME.atom and"
                + " /feeds/body/NAME.atom, NAME as it ends the IRI");
      } else if (!CacheHeaders.isUnchanged(release, request, response)) {
        send(release, path.group(1), named.get(), request, response);
      }
    }
  }

  /** Departments and bodies are named alike: a department is a body that questions are put to. */
  private static Optional<Named> named(Release release, String kind, String name) {
    String folder = kind.equals("member") ? "id/member/" : "id/body/";
    return release
        .names()
        .get(release.manifest().base() + folder + name)
        .filter(
            found ->
                found.kinds().contains(KINDS.get(kind))
                    || (kind.equals("body") && found.kinds().contains(Kind.ORGANIZATION)));
  }

  private void send(
      Release release,
      String kind,
      Named named,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    try {
      List<AtomFeed.Entry> entries = entries(release, kind, named.iri(), Client.of(request));
      String base = release.manifest().base();
      PublicAddress address = PublicAddress.of(request);
      String path = request.getRequestURI().substring(request.getContextPath().length());
      AtomFeed feed =
          new AtomFeed(
              // Of the release, not of this server: the same feed keeps its name when it moves.
              base + path.substring(1, path.length() - ".atom".length()),
              address.whole(path),
              here(named.iri(), base, address),
              "Answers: " + named.name(),
              release.manifest().instant(),
              entries.stream().map(entry -> entry.at(here(entry.id(), base, address))).toList());
      byte[] body = feed.write();
      response.setContentType(AtomFeed.TYPE);
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
    } catch (UnfinishedResult | QueryCancelledException e) {
      response.setHeader("Retry-After", Turns.RETRY_AFTER);
      Errors.send(response, 503, "the server is busy; try again in a little while");
    }
  }

  /** The address under which this server shows a thing of the release. */
  static String here(String iri, String base, PublicAddress address) {
    return iri.startsWith(base) ? address.whole("/" + iri.substring(base.length())) : iri;
  }

  @SuppressWarnings("try") // The turn is held, not used.
  private List<AtomFeed.Entry> entries(Release release, String kind, String iri, String client)
      throws IOException {
    Query query = QueryParameters.bind(text(kind), Map.of("about", "<" + iri + ">"));
    DatasetGraph graph = release.service().getDataService().getDataset();
    Map<String, AtomFeed.Entry> entries = new LinkedHashMap<>();
    try (Turns.Turn turn = turns.page(client)) {
      graph.begin(ReadWrite.READ);
      try (QueryExec execution = QueryExec.dataset(graph).query(query).build()) {
        // One answer to several questions is one entry, on the first of them.
        execution
            .select()
            .forEachRemaining(row -> entries.putIfAbsent(value(row, "answer"), entry(row)));
      } finally {
        graph.end();
      }
    }
    return List.copyOf(entries.values());
  }

  static AtomFeed.Entry entry(Binding row) {
    return new AtomFeed.Entry(
        value(row, "answer"),
        "",
        value(row, "answered"),
        value(row, "heading"),
        value(row, "questionText"),
        value(row, "answerText"),
        value(row, "asker"),
        value(row, "answerer"),
        value(row, "page"));
  }

  static String value(Binding row, String variable) {
    Node node = row.get(variable);
    return node == null ? "" : node.isURI() ? node.getURI() : node.getLiteralLexicalForm();
  }

  static String text(String kind) throws IOException {
    try (InputStream in = Feeds.class.getResourceAsStream("feeds/" + kind + ".rq")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
