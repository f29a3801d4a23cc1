package org.pqgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.pqgraph.serve.page.Card;
import org.pqgraph.serve.page.Site;
import org.pqgraph.serve.page.Thing;

/**
 * {@code /oembed?url=…}: what another site needs to show a link to a question, member or body, by
 * <a href="https://oembed.com/">oEmbed 1.0</a>, as JSON or XML. Its type is {@code link}: it gives
 * texts and no markup, so that nothing of ours runs in the other site.
 */
final class OEmbed extends PageServlet {

  private static final int CACHE_SECONDS = 3_600;

  OEmbed(ReleaseStore store, Turns turns) {
    super(store, turns);
  }

  @Override
  void read(Release release, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String url = request.getParameter("url");
    String format = Optional.ofNullable(request.getParameter("format")).orElse("json");
    if (url == null) {
      Problem.send(
          response, 400, "url is missing: give the address of a page here", Optional.of("url"));
      return;
    }
    if (!format.equals("json") && !format.equals("xml")) {
      // The status that the specification has for it.
      Problem.send(
          response, 501, "format is json or xml, not \"" + format + "\"", Optional.of("format"));
      return;
    }
    Site site = Html.site(request, release);
    Optional<Card> card =
        path(url, site)
            .flatMap(path -> Thing.find(release.queries(), site.base() + "id/" + path))
            .flatMap(thing -> Card.of(release.queries(), site, thing));
    if (card.isEmpty()) {
      Problem.send(
          response,
          404,
          "url is no address of a question, member or body here; those begin with "
              + site.whole("/doc/"),
          Optional.of("url"));
      return;
    }
    if (CacheHeaders.isUnchanged(release, request, response)) {
      return;
    }
    Map<String, Object> answer = answer(card.get(), site);
    if (format.equals("json")) {
      Json.send(response, answer);
    } else {
      xml(response, answer);
    }
  }

  /** The path of a thing by the address of its page or by its name; other addresses have none. */
  private static Optional<String> path(String url, Site site) {
    String plain = url.replaceFirst("[?#].*", "");
    return List.of(site.whole("/doc/"), site.whole("/id/"), site.base() + "id/").stream()
        .filter(plain::startsWith)
        .map(start -> plain.substring(start.length()))
        .findFirst();
  }

  private static Map<String, Object> answer(Card card, Site site) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("type", "link");
    answer.put("version", "1.0");
    answer.put("title", card.title());
    card.author()
        .ifPresent(
            author -> {
              answer.put("author_name", author.label());
              answer.put("author_url", site.origin() + author.href());
            });
    answer.put("provider_name", "pqgraph: UK parliamentary written questions");
    answer.put("provider_url", site.whole("/"));
    answer.put("cache_age", CACHE_SECONDS);
    return answer;
  }

  private static void xml(HttpServletResponse response, Map<String, Object> answer)
      throws IOException {
    response.setContentType("text/xml;charset=utf-8");
    try {
      XMLStreamWriter out =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8.name());
      out.writeStartDocument("utf-8", "1.0");
      out.writeStartElement("oembed");
      for (var field : answer.entrySet()) {
        AtomFeed.element(out, field.getKey(), field.getValue().toString());
      }
      out.writeEndDocument();
      out.flush();
    } catch (XMLStreamException e) {
      throw new IOException("the answer cannot be written: " + e.getMessage(), e);
    }
  }
}
