package org.pqgraph.serve.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.pqgraph.query.Parameter;
import org.pqgraph.query.QueryParameters;
import org.pqgraph.query.QueryRunner;

/**
 * The queries of the pages on one release, from the files {@code *.rq} beside the templates' views.
 * The thing that a page is about is their variable {@code ?thing}. Results are kept, the last
 * several hundred of them: a release never changes, and the dear ones are asked most.
 */
public final class PageQueries {

  /** No page reads more rows of one query. */
  static final int MOST_ROWS = 2_000;

  private static final int KEPT = 600;
  private static final int KEPT_ROWS = 400;
  private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();
  private static final Pattern ORDER = Pattern.compile("\\nORDER BY[^\\n]*(\\n|$)");
  private static final Pattern IRI =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\x00-\\x20<>\"{}|^`\\\\]+");

  private final QueryRunner runner;
  private final String tier;
  private final Map<String, List<Row>> kept =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Row>> eldest) {
          return size() > KEPT;
        }
      };

  /**
   * Queries on the data that a runner runs on.
   *
   * @param tier {@code sure}, or {@code likely} for what is only likely too
   */
  public PageQueries(QueryRunner runner, String tier) {
    this.runner = runner;
    this.tier = tier;
  }

  /** Whether a text can stand in a query as an IRI. */
  public static boolean isIri(String text) {
    return IRI.matcher(text).matches();
  }

  /** The text of a query about a thing, as a person would run it. */
  static String text(String name, String thing) {
    return TEXTS
        .computeIfAbsent(name, PageQueries::read)
        .replace("?thing", "<" + checked(thing) + ">");
  }

  /** The text of a query about the whole release. */
  static String text(String name) {
    return TEXTS.computeIfAbsent(name, PageQueries::read);
  }

  List<Row> ask(String name, String thing) {
    return rows(text(name, thing));
  }

  List<Row> ask(String name) {
    return rows(text(name));
  }

  /** A stretch of a list. */
  List<Row> ask(String name, String thing, int offset, int limit) {
    return rows(text(name, thing) + "\nLIMIT " + limit + " OFFSET " + offset);
  }

  /** A stretch of a list that is about the whole release. */
  List<Row> part(String name, int offset, int limit) {
    return rows(text(name) + "\nLIMIT " + limit + " OFFSET " + offset);
  }

  /** How many rows a list has. */
  int count(String name) {
    return countOf(text(name));
  }

  /** How many rows a list on a thing has. */
  int count(String name, String thing) {
    return countOf(text(name, thing));
  }

  private int countOf(String text) {
    String list = ORDER.matcher(text).replaceFirst("\n");
    int select = list.indexOf("SELECT");
    String count =
        list.substring(0, select)
            + "SELECT (COUNT(*) AS ?n) WHERE { { "
            + list.substring(select)
            + " } }";
    return rows(count).stream().findFirst().map(row -> row.number("n")).orElse(0);
  }

  /** A query on some things, which take the place of {@code VALUES ?thing {}}. */
  List<Row> askOf(String name, Collection<String> things) {
    if (things.isEmpty()) {
      return List.of();
    }
    String values =
        things.stream().map(one -> "<" + checked(one) + ">").collect(Collectors.joining(" "));
    return rows(text(name).replace("VALUES ?thing {}", "VALUES ?thing { " + values + " }"));
  }

  /** The first rows of a query of the library. */
  List<Row> result(Query query) {
    return rows(query.serialize());
  }

  /** Triples that a CONSTRUCT makes about a thing. */
  public Graph graph(String name, String thing) {
    return runner.graph(parse(text(name, thing)));
  }

  private List<Row> rows(String text) {
    synchronized (kept) {
      List<Row> known = kept.get(text);
      if (known != null) {
        return known;
      }
    }
    List<Row> rows = runner.rows(parse(text), MOST_ROWS).stream().map(Row::new).toList();
    if (rows.size() <= KEPT_ROWS) {
      synchronized (kept) {
        kept.put(text, rows);
      }
    }
    return rows;
  }

  private Query parse(String text) {
    return QueryParameters.bind(text, Map.of(Parameter.TIER, tier));
  }

  private static String checked(String iri) {
    if (!isIri(iri)) {
      throw new IllegalArgumentException("not an IRI: " + iri);
    }
    return iri;
  }

  private static String read(String name) {
    try (InputStream in = PageQueries.class.getResourceAsStream(name + ".rq")) {
      if (in == null) {
        throw new IllegalStateException(
            "pqgraph is not whole: " + name + ".rq is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
