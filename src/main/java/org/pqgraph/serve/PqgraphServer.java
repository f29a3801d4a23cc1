package org.pqgraph.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.BindException;
import java.net.SocketException;
import java.net.URI;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.pqgraph.query.QueryLibrary;

/** A running service. It serves the current release until it is closed. */
public final class PqgraphServer implements AutoCloseable {

  private static final int MAX_THREADS = 500;
  private static final int IDLE_MILLIS = 30_000;
  private static final int STOP_MILLIS = 5_000;

  private final ReleaseStore store;
  private final FusekiServer server;
  private final Metrics metrics;
  private final Optional<AccessLog> log;
  private final String host;
  // A server that is told to stop by a signal takes its leave in the same way.
  private final Thread atExit = new Thread(this::stop, "pqgraph-stop");
  private final AtomicBoolean stopped = new AtomicBoolean();

  private PqgraphServer(
      ReleaseStore store,
      FusekiServer server,
      Metrics metrics,
      Optional<AccessLog> log,
      String host) {
    this.store = store;
    this.server = server;
    this.metrics = metrics;
    this.log = log;
    this.host = host;
  }

  /**
   * Opens the current release and listens; it returns once requests are answered.
   *
   * @throws ServeException when there is no current release, its store cannot be opened, or the
   *     port cannot be had
   */
  public static PqgraphServer start(ServerOptions options) throws ServeException {
    Optional<AccessLog> log =
        options.accessLog().isPresent()
            ? Optional.of(AccessLog.open(options.accessLog().get()))
            : Optional.empty();
    ReleaseStore store = ReleaseStore.open(options.releases(), new ServiceConfiguration(options));
    Metrics metrics = new Metrics(store);
    FusekiServer server = build(store, options, metrics, log);
    PqgraphServer running = new PqgraphServer(store, server, metrics, log, options.host());
    try {
      server.start();
    } catch (FusekiException e) {
      running.stop();
      throw refused(options, e);
    }
    Runtime.getRuntime().addShutdownHook(running.atExit);
    return running;
  }

  /** The port listened on, also when any free one was asked for. */
  public int port() {
    return server.getHttpPort();
  }

  /** The start page's address as seen from this machine. */
  public URI uri() {
    boolean all = host.equals("0.0.0.0") || host.equals("::");
    String name = all ? "localhost" : host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://" + name + ":" + port() + "/");
  }

  /** Waits until the server is stopped. */
  public void join() throws InterruptedException {
    server.getJettyServer().join();
  }

  /**
   * Takes no more requests, gives those under way five seconds, and closes the store. The end of
   * the program does the same.
   */
  @Override
  public void close() {
    stop();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The program is ending: the hook runs, or has run, and found nothing more to do.
      return;
    }
  }

  private void stop() {
    if (stopped.compareAndSet(false, true)) {
      server.stop();
      store.close();
      metrics.close();
      log.ifPresent(AccessLog::close);
    }
  }

  private static FusekiServer build(
      ReleaseStore store, ServerOptions options, Metrics metrics, Optional<AccessLog> log) {
    Turns queries = new Turns(options.lanes());
    metrics.watch(queries);
    QueryLibrary library = QueryLibrary.load();
    StoreServlet sparql = new StoreServlet(store, queries, "sparql");
    QualityServlet quality = new QualityServlet(store, queries);
    FusekiServer server =
        FusekiServer.create()
            .fusekiModules(FusekiModules.empty())
            .port(options.port())
            .numServerThreads(4, MAX_THREADS)
            .addFilter("/*", new SecurityHeaders())
            .addServlet("/sparql", sparql)
            .addServlet("/data", new StoreServlet(store, queries, "data"))
            .addServlet("", new StartPage(store))
            .addServlet("/style.css", new StyleSheet())
            .addServlet("/dumps/*", new ReleaseFolder(store, "dumps"))
            .addServlet("/report/*", new ReleaseFolder(store, "report"))
            .addServlet("/void.ttl", new ReleaseFile(store, "void.ttl"))
            .addServlet("/.well-known/void", new DatasetDescription(store))
            .addServlet("/manifest.json", new ReleaseFile(store, "manifest.json"))
            .addServlet("/api/queries/*", new LibraryQueries(store, sparql, library))
            .addServlet("/queries/*", new QueryPages(store, queries, library))
            .addServlet("/query", new SparqlPage(store, library))
            .addServlet("/query/terms.json", new EditorTerms(store, library))
            .addServlet("/assets/*", new Assets())
            .addServlet("/reconcile/*", new Reconciliation(store, queries))
            .addServlet("/feeds/*", new Feeds(store, queries))
            .addServlet("/downloads", new Downloads(store))
            .addServlet("/downloads.json", new Downloads(store))
            .addServlet("/ldes", new EventStream(store))
            .addServlet("/ldes/*", new EventStream(store))
            .addServlet("/releases/*", new ReleaseArchive(store))
            .addServlet("/openapi.json", new OpenApi(store, library))
            .addServlet("/ontology", new Ontology(store, queries))
            .addServlet("/ontology/*", new Ontology(store, queries))
            .addServlet("/ontology.ttl", new Ontology(store, queries))
            .addServlet("/ontology.jsonld", new Ontology(store, queries))
            .addServlet("/ontology.nt", new Ontology(store, queries))
            .addServlet("/ontology.rdf", new Ontology(store, queries))
            .addServlet("/graph/*", new GraphServlet(store, queries))
            .addServlet("/browse/*", new BrowseServlet(store, queries))
            .addServlet("/search", new SearchServlet(store, queries))
            .addServlet("/search.json", new SearchServlet(store, queries))
            .addServlet("/search.atom", new SearchServlet(store, queries))
            .addServlet("/quality", quality)
            .addServlet("/quality.ttl", quality)
            .addServlet("/quality.jsonld", quality)
            .addServlet("/quality.nt", quality)
            .addServlet("/quality.rdf", quality)
            .addServlet("/oembed", new OEmbed(store, queries))
            .addServlet("/release", new ReleasePage(store, queries))
            .addServlet("/id/*", new ThingServlet(store, queries))
            .addServlet("/doc/*", new DocServlet(store, queries))
            .addServlet("/data/*", new DataServlet(store, queries))
            .addServlet("/health", new Health(store))
            .addServlet("/ready", new Ready(store))
            .addServlet("/metrics", metrics)
            .addServlet("/*", new Nothing())
            .build();
    harden(server.getJettyServer(), options);
    server.getJettyServer().setRequestLog(new RequestJournal(metrics, log));
    return server;
  }

  private static void harden(Server jetty, ServerOptions options) {
    ServletContextHandler servlets = (ServletContextHandler) jetty.getHandler();
    servlets.setMaxFormContentSize(options.maxRequestBytes());
    servlets.setErrorHandler(new Errors());
    jetty.setErrorHandler(new Errors());
    jetty.insertHandler(new Compression());
    jetty.insertHandler(new BasePath(options.publicAddress().flatMap(PublicAddress::of)));
    jetty.insertHandler(new SizeLimitHandler(options.maxRequestBytes(), -1));
    jetty.insertHandler(new GracefulHandler());
    jetty.setStopTimeout(STOP_MILLIS);
    for (var connector : jetty.getConnectors()) {
      ServerConnector http = (ServerConnector) connector;
      http.setHost(options.host());
      http.setIdleTimeout(IDLE_MILLIS);
      http.getConnectionFactory(HttpConnectionFactory.class)
          .getHttpConfiguration()
          .addCustomizer(new Forwarding());
    }
  }

  private static ServeException refused(ServerOptions options, FusekiException failure) {
    for (Throwable e = failure; e != null; e = e.getCause()) {
      if (e instanceof BindException && String.valueOf(e.getMessage()).contains("in use")) {
        return new ServeException(
            "port " + options.port() + " is in use; choose another with --port", failure);
      }
      if (e instanceof SocketException || e instanceof UnresolvedAddressException) {
        return new ServeException(
            "cannot listen on %s port %d: %s; choose others with --host and --port"
                .formatted(options.host(), options.port(), e.getMessage()),
            failure);
      }
    }
    return new ServeException("the server did not start: " + failure.getMessage(), failure);
  }

  /** What no other address takes. */
  private static final class Nothing extends HttpServlet {
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      ReadServlet.notFound(response);
    }
  }
}
