package org.pqgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.pqgraph.serve.page.Frame;
import org.pqgraph.serve.page.Site;
import org.pqgraph.serve.page.Templates;

/** Sends pages, which a template makes of a view. */
final class Html {

  private Html() {}

  /** The frame of a page without other forms. */
  static Frame frame(HttpServletRequest request, Release release, String title, String path) {
    return Frame.of(site(request, release), note(release), title, path);
  }

  /** Where the pages stand for the visitor who asks. */
  static Site site(HttpServletRequest request, Release release) {
    PublicAddress address = PublicAddress.of(request);
    return new Site(address.origin(), address.root(), release.manifest().base());
  }

  /** The number of a page of a long list, {@code page=2}; anything else is the first. */
  static int pageNumber(HttpServletRequest request) {
    String text = request.getParameter("page");
    return text != null && text.matches("[1-9]\\d{0,5}") ? Integer.parseInt(text) : 1;
  }

  static Frame.ReleaseNote note(Release release) {
    Manifest manifest = release.manifest();
    return new Frame.ReleaseNote(manifest.id(), manifest.created(), manifest.version());
  }

  /** Sends the page that the template of a name makes of a view. */
  static void send(HttpServletResponse response, String template, Object view) throws IOException {
    SecurityHeaders.forPage(response);
    write(response, template, view);
  }

  /** Sends the page with the editor, the one that has scripts. */
  static void sendEditor(HttpServletResponse response, String template, Object view)
      throws IOException {
    SecurityHeaders.forEditor(response);
    write(response, template, view);
  }

  private static void write(HttpServletResponse response, String template, Object view)
      throws IOException {
    byte[] body = Templates.render(template, view).getBytes(StandardCharsets.UTF_8);
    if (response.getHeader("Cache-Control") == null) {
      response.setHeader("Cache-Control", "no-cache");
    }
    response.setContentType("text/html");
    response.setCharacterEncoding("UTF-8");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
