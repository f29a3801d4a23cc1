package org.pqgraph.publish;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * The store that a release goes to.
 *
 * @param graphStore address of its SPARQL 1.1 Graph Store endpoint, where graphs are put
 * @param query address of its SPARQL query endpoint, where they are counted
 * @param update address of its SPARQL Update endpoint, which may switch all graphs at once
 * @param credentials who may write; for both Basic and Digest, as the store asks
 * @param timeout how long to wait for an answer to one request, once it is sent
 */
public record Target(
    URI graphStore,
    Optional<URI> query,
    Optional<URI> update,
    Optional<Credentials> credentials,
    Duration timeout) {
  /** The address of a named graph: indirect identification, section 4.2 of the protocol. */
  URI graph(String iri) {
    String base = graphStore.toString();
    return URI.create(
        base
            + (graphStore.getRawQuery() == null ? "?" : "&")
            + "graph="
            + URLEncoder.encode(iri, StandardCharsets.UTF_8));
  }
}
