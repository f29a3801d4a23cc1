package org.pqgraph.fetch;

import java.net.URI;
import org.pqgraph.fetch.PoliteClient.Answer;
import org.pqgraph.model.House;

/** The requests of the Parliament questions API that a fetch makes. */
final class QuestionsApi {
  private static final String PATH = "api/writtenquestions/questions";

  private final URI base;
  private final PoliteClient client;

  /**
   * @param base the API's address, with or without a slash at its end
   */
  QuestionsApi(URI base, PoliteClient client) {
    this.base = withSlash(base);
    this.client = client;
  }

  /** An address with one slash at its end. */
  static URI withSlash(URI address) {
    return URI.create(address.toString().replaceAll("/+$", "") + "/");
  }

  /**
   * A page of the questions of a window.
   *
   * @param skip how many of them come before it
   * @param take how many it shall have; the API may give fewer
   * @param attempts how often to ask at the most
   */
  Answer<ListPage> list(Window window, long skip, int take, int attempts)
      throws UnansweredException, InterruptedException {
    return client.get(listUri(window, skip, take), ApiJson::list, attempts);
  }

  /** All of a question. */
  Response detail(long id) throws UnansweredException, InterruptedException {
    URI uri = base.resolve(PATH + "/" + id + "?expandMember=true");
    return client.get(uri, body -> ApiJson.detail(body, id), PoliteClient.ATTEMPTS).response();
  }

  private URI listUri(Window window, long skip, int take) {
    String by = window.by().slug() + "When";
    return base.resolve(
        PATH
            + "?"
            + window.house().map(h -> "house=" + printed(h) + "&").orElse("")
            + (by + "From=" + window.from() + "&" + by + "To=" + window.to())
            + "&includeWithdrawn=true&expandMember=true&skip="
            + skip
            + "&take="
            + take);
  }

  private static String printed(House house) {
    return house == House.COMMONS ? "Commons" : "Lords";
  }
}
