package org.pqgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.query.DatasetFactory;
import org.pqgraph.names.NameIndex;
import org.pqgraph.query.QueryRunner;
import org.pqgraph.release.StoreView;
import org.pqgraph.search.SearchIndex;
import org.pqgraph.serve.page.PageQueries;
import org.pqgraph.serve.page.Thing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An open release. It counts its users and closes its store when the last has left: the server
 * itself is the first user, each request in flight is one more.
 */
final class Release {

  private static final Logger LOG = LoggerFactory.getLogger(Release.class);

  private final Path folder;
  private final Manifest manifest;
  private final StoreView view;
  private final DataAccessPoint service;
  private final NameIndex names;
  private final Optional<SearchIndex> search;
  private final PageQueries queries;
  private final PageQueries withLikely;
  private final AtomicInteger users = new AtomicInteger(1);

  Release(
      Path folder,
      Manifest manifest,
      StoreView view,
      DataAccessPoint service,
      NameIndex names,
      Optional<SearchIndex> search) {
    this.folder = folder;
    this.manifest = manifest;
    this.view = view;
    this.service = service;
    this.names = names;
    this.search = search;
    QueryRunner runner =
        new QueryRunner(DatasetFactory.wrap(service.getDataService().getDataset()));
    this.queries = new PageQueries(runner, "sure");
    this.withLikely = new PageQueries(runner, "likely");
  }

  /** The release's own folder, all links resolved. */
  Path folder() {
    return folder;
  }

  Manifest manifest() {
    return manifest;
  }

  DataAccessPoint service() {
    return service;
  }

  /** The names of members, departments, bodies and posts in it. */
  NameIndex names() {
    return names;
  }

  /** The index of its words; a release that was built without has none. */
  Optional<SearchIndex> search() {
    return search;
  }

  /** What the pages ask of it. */
  PageQueries queries() {
    return queries;
  }

  /** The same, with what is only likely. */
  PageQueries withLikely() {
    return withLikely;
  }

  /**
   * What the page on a thing asks: with what is only likely where the request wants that ({@code
   * tier=likely}), or where nothing else knows the thing.
   */
  PageQueries queries(HttpServletRequest request, String thing) {
    boolean likely =
        "likely".equals(request.getParameter("tier")) || Thing.find(queries, thing).isEmpty();
    return likely ? withLikely : queries;
  }

  /** Counts one user more, unless the last one has left already. */
  boolean enter() {
    return users.getAndUpdate(n -> n == 0 ? 0 : n + 1) > 0;
  }

  void leave() {
    if (users.decrementAndGet() == 0) {
      service.getDataService().shutdown();
      search.ifPresent(SearchIndex::close);
      try {
        view.close();
      } catch (IOException e) {
        LOG.warn("{} could not be removed: {}", view.folder(), e.getMessage());
      }
    }
  }
}
