package org.pqgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.jena.query.QueryCancelledException;
import org.pqgraph.serve.page.Frame;

/** What is made from the graph by queries of ours: held to as many at once as those of others. */
abstract class PageServlet extends ReadServlet {

  private final transient ReleaseStore store;
  private final transient Turns turns;

  PageServlet(ReleaseStore store, Turns turns) {
    this.store = store;
    this.turns = turns;
  }

  /** Answers from a release, which stays open until this returns. */
  abstract void read(Release release, HttpServletRequest request, HttpServletResponse response)
      throws IOException;

  @Override
  @SuppressWarnings("try") // The turn is held, not used.
  final void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try (Turns.Turn turn = turns.page(Client.of(request));
        var lease = store.lease()) {
      read(lease.release(), request, response);
    } catch (QueryCancelledException e) {
      refuse(response, UnfinishedResult.timeout());
    } catch (UnfinishedResult e) {
      refuse(response, e);
    }
  }

  private static void refuse(HttpServletResponse response, UnfinishedResult refusal)
      throws IOException {
    refusal.sayWhen(response);
    Errors.send(response, refusal.status(), refusal.getMessage());
  }

  /** 404 in a form that whoever asked can read. */
  static void missing(
      Release release, Form form, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String message = "nothing in this release has this address; / says what there is";
    if (form == Form.HTML) {
      response.setHeader("Cache-Control", "no-store");
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      Html.send(
          response,
          "missing",
          Frame.of(Html.site(request, release), Html.note(release), "Not found", ""));
      return;
    }
    Errors.send(
        response, HttpServletResponse.SC_NOT_FOUND, form.mediaType(), remark(form, message));
  }

  /** A message that is no data, in the syntax of a form. */
  private static String remark(Form form, String message) {
    return switch (form) {
      case TURTLE, N_TRIPLES -> "# " + message;
      case JSON, CSL -> "{\"error\": \"" + message + "\"}";
      case JSON_LD ->
          "{\"@context\": {\"error\": \"http://www.w3.org/2000/01/rdf-schema#comment\"}, \"error\": \""
              + message
              + "\"}";
      case RDF_XML ->
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- "
              + message
              + " -->\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"/>";
      case BIBTEX -> "% " + message;
      case HTML, CSV -> message;
    };
  }
}
