package org.pqgraph.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.ActionExecLib;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.system.ActionCategory;
import org.apache.jena.query.QueryCancelledException;
import org.eclipse.jetty.http.HttpException;
import org.pqgraph.search.SearchException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one of the configuration's endpoints on the release of now.
 *
 * <p>This does what Fuseki's own dispatcher does, with three differences: the release cannot be
 * closed under a request, only so many run at once, and a failure after the first bytes breaks the
 * connection instead of passing for a result.
 */
final class StoreServlet extends HttpServlet {

  /** Bytes held back before the status is sent; a failure until then still has its own status. */
  static final int HELD_BACK = 256 * 1024;

  private static final String TOO_DEEP = "the query is nested too deeply";
  private static final Set<String> POSTED =
      Set.of("application/x-www-form-urlencoded", "application/sparql-query");
  private static final String POST_AS =
      "Unsupported media type: post a query as application/sparql-query, or as query= in"
          + " application/x-www-form-urlencoded, in UTF-8";
  private static final Pattern CHANGING =
      Pattern.compile("\\b(now|rand|uuid|struuid)\\s*\\(", Pattern.CASE_INSENSITIVE);
  private static final Logger LOG = LoggerFactory.getLogger(StoreServlet.class);

  private final transient ReleaseStore store;
  private final transient Turns turns;
  private final String endpoint;

  StoreServlet(ReleaseStore store, Turns turns, String endpoint) {
    this.store = store;
    this.turns = turns;
    this.endpoint = endpoint;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    guarded(request, response, Errors::send, out -> dispatch(request, out));
  }

  /**
   * Answers a request with the result of a query of ours.
   *
   * @param accept the media type of the result
   * @param errors writes what goes wrong
   */
  void answer(
      HttpServletRequest request,
      HttpServletResponse response,
      String query,
      String accept,
      Errors.Writer errors)
      throws IOException {
    QueryRequest wanted = QueryRequest.of(request, query, accept);
    guarded(request, response, errors, out -> answer(wanted, out, !CHANGING.matcher(query).find()));
  }

  /** The work of one request. */
  private interface Work {
    void run(HttpServletResponse response) throws IOException;
  }

  private static void run(Work work, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (SpooledResponse.isNeededBy(request)) {
      try (SpooledResponse spooled = new SpooledResponse(response)) {
        work.run(spooled);
        spooled.send();
      }
    } else {
      work.run(response);
    }
  }

  private static void guarded(
      HttpServletRequest request, HttpServletResponse response, Errors.Writer errors, Work work)
      throws IOException {
    response.setBufferSize(HELD_BACK);
    Failure failure = new Failure(request, response, errors);
    try {
      run(work, request, response);
    } catch (UnfinishedResult e) {
      e.sayWhen(response);
      failure.send(e.status(), e.getMessage(), e);
    } catch (QueryCancelledException e) {
      UnfinishedResult timeout = UnfinishedResult.timeout();
      failure.send(timeout.status(), timeout.getMessage(), timeout);
    } catch (SearchException e) {
      failure.send(400, e.getMessage(), e);
    } catch (CharacterCodingException e) {
      failure.send(400, "the query is not UTF-8", e);
    } catch (ActionErrorException e) {
      failure.send(e.getRC(), e.getRC() < 500 ? plain(e.getMessage()) : null, e);
    } catch (RuntimeException e) {
      // Jetty's own objections come from any read of a parameter: a body too long, bad encoding.
      if (e instanceof HttpException bad && bad.getCode() < 500) {
        failure.send(bad.getCode(), bad.getReason(), e);
      } else {
        failure.send(500, null, e);
      }
    } catch (StackOverflowError e) {
      failure.send(400, TOO_DEEP, e);
    }
  }

  /** The parser reports a stack that ran over by the error's class name alone. */
  private static String plain(String message) {
    return "StackOverflowError".equals(message) ? TOO_DEEP : message;
  }

  private void dispatch(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (asksForUpdate(request)) {
      Errors.send(response, HttpServletResponse.SC_FORBIDDEN, ReadOnlyQuery.READ_ONLY);
    } else if (endpoint.equals("data")) {
      boolean isPost = request.getMethod().equals("POST");
      answer(isPost ? request : QueryRequest.of(request), response, !isPost);
    } else if (isPostedOtherwise(request)) {
      Errors.send(response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, POST_AS);
    } else if (ServiceDescription.isAskedFor(request)) {
      try (var lease = store.lease()) {
        ServiceDescription.send(lease.release(), request, response);
      }
    } else {
      QueryRequest wanted = QueryRequest.of(request);
      String query = String.valueOf(wanted.getParameter("query"));
      boolean mayBeKept = !request.getMethod().equals("POST") && !CHANGING.matcher(query).find();
      answer(wanted, response, mayBeKept);
    }
  }

  private static boolean asksForUpdate(HttpServletRequest request) {
    String type = String.valueOf(request.getContentType());
    return request.getParameter("update") != null || type.startsWith("application/sparql-update");
  }

  /** A body that is neither of the protocol's two, or not in the only coding that SPARQL has. */
  private static boolean isPostedOtherwise(HttpServletRequest request) {
    if (!request.getMethod().equals("POST")) {
      return false;
    }
    String type = String.valueOf(request.getContentType()).split(";", 2)[0].strip();
    String charset = request.getCharacterEncoding();
    return !POSTED.contains(type.toLowerCase(Locale.ROOT))
        || (charset != null && !charset.equalsIgnoreCase("utf-8"));
  }

  /**
   * @param mayBeKept whether the answer follows from the release alone; some functions of SPARQL
   *     give another each time, and what was posted has no address to be kept under
   */
  private void answer(HttpServletRequest request, HttpServletResponse response, boolean mayBeKept) {
    try (var lease = store.lease()) {
      if (!mayBeKept) {
        CacheHeaders.forget(response);
      } else {
        HttpServletRequest asMade = request instanceof QueryRequest q ? q.original() : request;
        if (CacheHeaders.isUnchanged(lease.release(), asMade, response)) {
          return;
        }
      }
      inTurn(lease.release().service(), request, new OwnHeaders(response));
    }
  }

  private void inTurn(
      DataAccessPoint service, HttpServletRequest request, HttpServletResponse response) {
    try (Turns.QueryTurn turn = turns.query(Client.of(request), Caller.of(request, response))) {
      RequestNotes.of(request).checkpoint(turn);
      run(service, request, response);
    }
  }

  private void run(
      DataAccessPoint service, HttpServletRequest request, HttpServletResponse response) {
    HttpAction action =
        ActionExecLib.allocHttpAction(service, LOG, ActionCategory.ACTION, request, response);
    Endpoint target = service.getDataService().getEndpointSet(endpoint).getExactlyOne();
    action.setEndpoint(target);
    ActionExecLib.initResponse(action);
    RequestNotes notes = RequestNotes.of(request);
    notes.query(String.valueOf(request.getParameter("query")));
    long start = System.nanoTime();
    try {
      target.getProcessor().process(action);
    } finally {
      notes.queryNanos(System.nanoTime() - start);
    }
  }

  /** Where what went wrong is said, and in what form. */
  private record Failure(
      HttpServletRequest request, HttpServletResponse response, Errors.Writer errors) {

    void send(int status, String said, Throwable cause) throws IOException {
      if (status >= 500 && said == null) {
        LOG.error("a request failed", cause);
      }
      if (response.isCommitted()) {
        RequestNotes.of(request).broken();
        // An exception now makes Jetty drop the connection, so that no client takes it for the end.
        throw new IOException("the response was broken off: " + said, cause);
      }
      errors.send(response, status, said == null ? "the server failed; its log says why" : said);
    }
  }
}
