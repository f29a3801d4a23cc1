package org.pqgraph.serve.page;

import java.util.Optional;

/**
 * Where the pages stand, as a visitor sees it.
 *
 * @param origin scheme, host and port, without a slash at the end
 * @param root the path under which the service is published, empty or "/some/path"
 * @param base the base IRI of the release's things, ending in "/"; it need not be this site's
 */
public record Site(String origin, String root, String base) {

  /** The path to link to, for a path of the service that begins with "/". */
  public String at(String path) {
    return root + path;
  }

  /**
   * The path of what stands for a thing here: its page for a thing of the release, the place in the
   * vocabulary's page for a term; empty where this site has nothing on it.
   */
  Optional<String> doc(String iri) {
    if (iri.startsWith(base + "id/")) {
      return Optional.of(at("/doc/" + iri.substring(base.length() + 3)));
    }
    return iri.startsWith(Thing.PQ)
        ? Optional.of(at("/ontology#" + iri.substring(Thing.PQ.length())))
        : Optional.empty();
  }

  /** The path of a thing itself; a thing of another site stays where it is. */
  public String thing(String iri) {
    return iri.startsWith(base) ? at("/" + iri.substring(base.length())) : iri;
  }

  /** The whole address of a path of the service. */
  public String whole(String path) {
    return origin + root + path;
  }
}
