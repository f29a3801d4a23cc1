package org.pqgraph.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.ActionExecLib;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.system.ActionCategory;
import org.apache.jena.query.QueryCancelledException;
import org.eclipse.jetty.http.HttpException;
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
  private static final int PATIENCE_SECONDS = 10;
  private static final Logger LOG = LoggerFactory.getLogger(StoreServlet.class);

  private final transient ReleaseStore store;
  private final transient Semaphore turns;
  private final String endpoint;

  StoreServlet(ReleaseStore store, Semaphore turns, String endpoint) {
    this.store = store;
    this.turns = turns;
    this.endpoint = endpoint;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setBufferSize(HELD_BACK);
    try {
      if (asksForUpdate(request)) {
        Errors.send(response, HttpServletResponse.SC_FORBIDDEN, ReadOnlyQuery.READ_ONLY);
      } else if (endpoint.equals("sparql") && ServiceDescription.isAskedFor(request)) {
        try (var lease = store.lease()) {
          ServiceDescription.send(lease.release(), request, response);
        }
      } else {
        inTurn(request, response);
      }
    } catch (UnfinishedResult e) {
      fail(response, e.status(), e.getMessage(), e);
    } catch (QueryCancelledException e) {
      UnfinishedResult timeout = UnfinishedResult.timeout();
      fail(response, timeout.status(), timeout.getMessage(), timeout);
    } catch (TimeoutException e) {
      response.setHeader("Retry-After", Integer.toString(PATIENCE_SECONDS));
      fail(response, 503, "too many queries at once; try again in a little while", e);
    } catch (ActionErrorException e) {
      fail(response, e.getRC(), e.getRC() < 500 ? plain(e.getMessage()) : null, e);
    } catch (RuntimeException e) {
      // Jetty's own objections come from any read of a parameter: a body too long, bad encoding.
      if (e instanceof HttpException bad && bad.getCode() < 500) {
        fail(response, bad.getCode(), bad.getReason(), e);
      } else {
        fail(response, 500, null, e);
      }
    } catch (StackOverflowError e) {
      fail(response, 400, TOO_DEEP, e);
    }
  }

  /** The parser reports a stack that ran over by the error's class name alone. */
  private static String plain(String message) {
    return "StackOverflowError".equals(message) ? TOO_DEEP : message;
  }

  private static boolean asksForUpdate(HttpServletRequest request) {
    String type = String.valueOf(request.getContentType());
    return request.getParameter("update") != null || type.startsWith("application/sparql-update");
  }

  private void inTurn(HttpServletRequest request, HttpServletResponse response)
      throws TimeoutException {
    try {
      if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new TimeoutException();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TimeoutException();
    }
    try (var lease = store.lease()) {
      run(lease.release().service(), request, response);
    } finally {
      turns.release();
    }
  }

  private void run(
      DataAccessPoint service, HttpServletRequest request, HttpServletResponse response) {
    HttpAction action =
        ActionExecLib.allocHttpAction(
            service, LOG, ActionCategory.ACTION, asGet(request), response);
    Endpoint target = service.getDataService().getEndpointSet(endpoint).getExactlyOne();
    action.setEndpoint(target);
    ActionExecLib.initResponse(action);
    long start = System.nanoTime();
    try {
      target.getProcessor().process(action);
    } finally {
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      LOG.info("[{}] {} {} in {} ms", action.id, request.getMethod(), endpoint, millis);
    }
  }

  /** HEAD is a GET whose body Jetty drops; Fuseki's query operation does not know it. */
  private static HttpServletRequest asGet(HttpServletRequest request) {
    if (!request.getMethod().equals("HEAD")) {
      return request;
    }
    return new HttpServletRequestWrapper(request) {
      @Override
      public String getMethod() {
        return "GET";
      }
    };
  }

  private static void fail(HttpServletResponse response, int status, String said, Throwable cause)
      throws IOException {
    if (status >= 500 && said == null) {
      LOG.error("a request failed", cause);
    }
    if (response.isCommitted()) {
      // An exception now makes Jetty drop the connection, so that no client takes it for the end.
      throw new IOException("the response was broken off: " + said, cause);
    }
    Errors.send(response, status, said == null ? "the server failed; its log says why" : said);
  }
}
