package org.pqgraph.sync;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.pqgraph.fetch.ApiJson;
import org.pqgraph.fetch.PoliteClient;
import org.pqgraph.fetch.UnansweredException;
import org.pqgraph.fetch.UnusableBodyException;

/**
 * Asks registries, or reads files that somebody downloaded from them; an answer that cannot be had
 * ends the sync.
 */
final class Client {
  private final PoliteClient client;

  Client(PoliteClient client) {
    this.client = client;
  }

  /** A response, or a file, as JSON. */
  Json json(URI uri) throws InterruptedException {
    if (Downloads.isLocal(uri)) {
      return json(Path.of(uri));
    }
    try {
      JsonNode node = client.get(uri, ApiJson::tree, PoliteClient.ATTEMPTS).content();
      return new Json(uri.toString(), node);
    } catch (UnansweredException e) {
      throw unanswered(uri, e);
    }
  }

  private static Json json(Path file) {
    try {
      return new Json(file.toString(), ApiJson.tree(Downloads.bytes(file)));
    } catch (IOException | UnusableBodyException e) {
      throw new SyncException(file + ": " + e.getMessage() + "; nothing was changed");
    }
  }

  /** A response as JSON; empty where the server says that there is no such thing. */
  Optional<Json> jsonIfThere(URI uri) throws InterruptedException {
    try {
      JsonNode node = client.get(uri, ApiJson::tree, PoliteClient.ATTEMPTS).content();
      return Optional.of(new Json(uri.toString(), node));
    } catch (UnansweredException e) {
      if (e.isRefused()) {
        return Optional.empty();
      }
      throw unanswered(uri, e);
    }
  }

  /** A body, read by what asks for it. */
  <T> T get(URI uri, PoliteClient.BodyReader<T> reader) throws InterruptedException {
    try {
      return client.get(uri, reader, PoliteClient.ATTEMPTS).content();
    } catch (UnansweredException e) {
      throw unanswered(uri, e);
    }
  }

  private static SyncException unanswered(URI uri, UnansweredException e) {
    String address = uri.toString();
    String shown = address.length() > 300 ? address.substring(0, 300) + "…" : address;
    return new SyncException(
        shown
            + ": "
            + e.getMessage()
            + "; nothing was changed. If the registry has moved, give its address with --api");
  }
}
