package org.pqgraph.serve;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.query.QueryCancelledException;
import org.pqgraph.names.GraphNames;
import org.pqgraph.names.Kind;
import org.pqgraph.names.Named;
import org.pqgraph.serve.page.PreviewView;
import org.pqgraph.serve.page.Templates;

/**
 * {@code /reconcile}: the <a
 * href="https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/">Reconciliation
 * Service API 0.2</a>, with which OpenRefine and others match a column of names. Without {@code
 * queries} it answers with its manifest; below it are {@code suggest/entity}, {@code suggest/type},
 * {@code suggest/property}, {@code preview} and {@code propose_properties}, and with {@code extend}
 * it adds columns to names that were matched.
 *
 * <p>An identifier is the end of an IRI after {@code id/}, "member/4268"; a whole IRI is understood
 * too.
 */
final class Reconciliation extends HttpServlet {

  private static final String SCHEMA_SPACE = "https://w3id.org/pqgraph/ontology#";
  private static final Map<String, String> DAYS = Map.of("from", "since ", "to", "until ");
  private static final int MOST_QUERIES = 200;
  private static final int SUGGESTIONS = 20;
  private static final int PREVIEW_WIDTH = 400;
  private static final int PREVIEW_HEIGHT = 180;
  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(10).build())
              .build());

  private final transient ReleaseStore store;
  private final transient Turns turns;

  Reconciliation(ReleaseStore store, Turns turns) {
    this.store = store;
    this.turns = turns;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = Optional.ofNullable(request.getPathInfo()).orElse("");
    try (var lease = store.lease()) {
      Release release = lease.release();
      if (request.getMethod().equals("POST")) {
        CacheHeaders.forget(response);
      } else if (CacheHeaders.isUnchanged(release, request, response)) {
        return;
      }
      switch (path) {
        case "", "/" -> root(release, request, response);
        case "/suggest/entity" -> Json.send(response, entities(release, request));
        case "/suggest/type" -> Json.send(response, types(prefix(request)));
        case "/suggest/property" -> Json.send(response, properties(prefix(request)));
        case "/propose_properties" -> Json.send(response, proposals(request));
        case "/preview" -> preview(release, request, response);
        default -> Problem.send(response, 404, "nothing is here; /reconcile says what there is");
      }
    }
  }

  private void root(Release release, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String queries = request.getParameter("queries");
    String extend = request.getParameter("extend");
    String parameter = extend == null ? "queries" : "extend";
    try {
      if (extend != null) {
        extend(release, DataExtension.of(JSON.readTree(extend)), request, response);
      } else if (queries != null) {
        Json.send(response, answers(release, JSON.readTree(queries)));
      } else {
        Json.send(response, manifest(release, request));
      }
    } catch (JsonProcessingException e) {
      Problem.send(
          response,
          400,
          parameter + " is no JSON: " + e.getOriginalMessage(),
          Optional.of(parameter));
    } catch (ReconciliationQuery.Malformed e) {
      Problem.send(response, 400, e.getMessage(), Optional.of(parameter));
    }
  }

  /** Unlike names, columns are asked of the store, so this waits for its turn as queries do. */
  @SuppressWarnings("try") // The turn is held, not used.
  private void extend(
      Release release,
      DataExtension extension,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    try (Turns.Turn turn = turns.page(Client.of(request))) {
      Json.send(response, extension.answer(release));
    } catch (QueryCancelledException e) {
      UnfinishedResult timeout = UnfinishedResult.timeout();
      Problem.send(response, timeout.status(), timeout.getMessage());
    } catch (UnfinishedResult e) {
      e.sayWhen(response);
      Problem.send(response, e.status(), e.getMessage());
    }
  }

  private static Map<String, Object> proposals(HttpServletRequest request) {
    String limit = Optional.ofNullable(request.getParameter("limit")).orElse("");
    return DataExtension.proposals(
        Optional.ofNullable(request.getParameter("type")),
        limit.matches("[1-9]\\d?") ? Integer.parseInt(limit) : SUGGESTIONS);
  }

  private static Map<String, Object> manifest(Release release, HttpServletRequest request) {
    PublicAddress address = PublicAddress.of(request);
    String here = address.whole("/reconcile");
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("versions", List.of("0.2"));
    manifest.put("name", "UK parliamentary written questions");
    manifest.put("identifierSpace", release.manifest().base() + "id/");
    manifest.put("schemaSpace", SCHEMA_SPACE);
    manifest.put("serviceVersion", release.manifest().version());
    manifest.put("defaultTypes", Arrays.stream(Kind.values()).map(Reconciliation::type).toList());
    manifest.put("view", Map.of("url", address.whole("/id/{{id}}")));
    manifest.put(
        "preview",
        Map.of(
            "url", here + "/preview?id={{id}}",
            "width", PREVIEW_WIDTH,
            "height", PREVIEW_HEIGHT));
    Map<String, Object> suggest = new LinkedHashMap<>();
    for (String what : List.of("entity", "type", "property")) {
      suggest.put(what, Map.of("service_url", here, "service_path", "/suggest/" + what));
    }
    manifest.put("suggest", suggest);
    manifest.put(
        "extend",
        Map.of(
            "propose_properties",
            Map.of("service_url", here, "service_path", "/propose_properties"),
            "property_settings",
            List.of()));
    return manifest;
  }

  private static Map<String, Object> type(Kind kind) {
    Map<String, Object> type = new LinkedHashMap<>();
    type.put("id", kind.className());
    type.put("name", kind.label());
    return type;
  }

  private static Map<String, Object> answers(Release release, JsonNode batch)
      throws ReconciliationQuery.Malformed {
    if (!batch.isObject()) {
      throw new ReconciliationQuery.Malformed("queries is to be an object of queries by key");
    }
    if (batch.size() > MOST_QUERIES) {
      throw new ReconciliationQuery.Malformed(
          "queries holds " + batch.size() + ", and at most " + MOST_QUERIES + " are taken at once");
    }
    String base = release.manifest().base() + "id/";
    Map<String, Object> answers = new LinkedHashMap<>();
    for (var query : batch.properties()) {
      List<Object> result = new ArrayList<>();
      for (var match :
          ReconciliationQuery.of(query.getKey(), query.getValue()).run(release.names(), base)) {
        Map<String, Object> candidate = described(match.named(), base, "type");
        candidate.put("score", match.score());
        candidate.put("match", match.isCertain());
        result.add(candidate);
      }
      answers.put(query.getKey(), Map.of("result", result));
    }
    return answers;
  }

  private static Map<String, Object> described(Named named, String base, String kinds) {
    Map<String, Object> entity = new LinkedHashMap<>();
    entity.put("id", id(named, base));
    entity.put("name", named.name());
    String description = description(named);
    if (!description.isEmpty()) {
      entity.put("description", description);
    }
    entity.put(kinds, named.kinds().stream().sorted().map(Reconciliation::type).toList());
    return entity;
  }

  private static String id(Named named, String base) {
    return named.iri().startsWith(base) ? named.iri().substring(base.length()) : named.iri();
  }

  /** "Green Hill Party, Ashford": the details that are in words. */
  private static String description(Named named) {
    return String.join(
        ", ",
        GraphNames.detailNames().stream()
            .filter(word -> !word.equals("code"))
            .flatMap(
                word ->
                    named.details().getOrDefault(word, List.of()).stream()
                        .filter(value -> !value.contains("://"))
                        .map(value -> DAYS.getOrDefault(word, "") + value))
            .toList());
  }

  private static String prefix(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter("prefix")).orElse("");
  }

  private static Map<String, Object> entities(Release release, HttpServletRequest request) {
    String base = release.manifest().base() + "id/";
    int from = cursor(request);
    List<Named> found = release.names().complete(prefix(request), Set.of(), from + SUGGESTIONS);
    List<Map<String, Object>> result =
        found.stream().skip(from).map(named -> described(named, base, "notable")).toList();
    return Map.of("result", result);
  }

  private static int cursor(HttpServletRequest request) {
    String cursor = Optional.ofNullable(request.getParameter("cursor")).orElse("0");
    return cursor.matches("\\d{1,4}") ? Integer.parseInt(cursor) : 0;
  }

  private static Map<String, Object> types(String prefix) {
    return Map.of(
        "result",
        Arrays.stream(Kind.values())
            .filter(kind -> begins(kind.label(), prefix) || begins(kind.className(), prefix))
            .map(Reconciliation::type)
            .toList());
  }

  private static Map<String, Object> properties(String prefix) {
    return Map.of(
        "result",
        GraphNames.detailNames().stream()
            .filter(word -> begins(word, prefix))
            .map(word -> Map.of("id", word, "name", word))
            .toList());
  }

  /** Whether a word of a text begins so. */
  private static boolean begins(String text, String prefix) {
    String wanted = prefix.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split(" ", -1))
        .anyMatch(word -> word.startsWith(wanted));
  }

  /** A page to be shown in a frame of the tool's. */
  private static void preview(
      Release release, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String id = Optional.ofNullable(request.getParameter("id")).orElse("");
    String base = release.manifest().base() + "id/";
    Optional<Named> found = release.names().get(base + id).or(() -> release.names().get(id));
    if (found.isEmpty()) {
      Problem.send(
          response, 404, "nothing here has the identifier \"" + id + "\"", Optional.of("id"));
      return;
    }
    Named named = found.get();
    PreviewView view =
        new PreviewView(
            named.name(),
            PublicAddress.of(request).whole("/id/" + id(named, base)),
            String.join(", ", named.kinds().stream().sorted().map(Kind::label).toList()),
            description(named),
            named.otherNames());
    byte[] page = Templates.render("preview", view).getBytes(StandardCharsets.UTF_8);
    response.setHeader(
        "Content-Security-Policy", "default-src 'none'; base-uri 'none'; form-action 'none'");
    response.setContentType("text/html");
    response.setCharacterEncoding("UTF-8");
    response.setContentLength(page.length);
    response.getOutputStream().write(page);
  }
}
