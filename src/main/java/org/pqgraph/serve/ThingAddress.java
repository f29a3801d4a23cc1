package org.pqgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.pqgraph.serve.page.Site;

/**
 * The addresses of one thing: of itself, of the page on it and of its data.
 *
 * @param site where the service stands
 * @param path the thing's path under {@code id/}, {@code body/home-office}
 */
record ThingAddress(Site site, String path) {

  /** The thing that a request is for, as its address is written, without a form's ending. */
  static ThingAddress of(HttpServletRequest request, Release release, Optional<Form> ending) {
    String whole = request.getRequestURI().substring(request.getServletPath().length());
    String path = whole.startsWith("/") ? whole.substring(1) : whole;
    int end = path.length() - ending.map(form -> form.ending().length()).orElse(0);
    return new ThingAddress(Html.site(request, release), path.substring(0, Math.max(0, end)));
  }

  /** The thing's name in the graph. */
  String iri() {
    return site.base() + "id/" + path;
  }

  /** The path of a form of it. */
  String in(Form form) {
    return form == Form.HTML ? site.at("/doc/" + path) : site.at("/data/" + path + form.ending());
  }

  /** Tells of the other forms, of the page that search engines should list, and of the thing. */
  void link(HttpServletResponse response, List<Form> forms, Form here) {
    for (Form form : forms) {
      if (form != here) {
        link(response, in(form), "alternate", form.mediaType());
      }
    }
    if (here == Form.HTML) {
      link(response, in(Form.TURTLE), "describedby", Form.TURTLE.mediaType());
    }
    response.addHeader("Link", "<%s>; rel=\"canonical\"".formatted(site.whole("/doc/" + path)));
    response.addHeader("Link", "<%s>; rel=\"describes\"".formatted(iri()));
  }

  private static void link(HttpServletResponse response, String href, String rel, String type) {
    response.addHeader("Link", "<%s>; rel=\"%s\"; type=\"%s\"".formatted(href, rel, type));
  }
}
