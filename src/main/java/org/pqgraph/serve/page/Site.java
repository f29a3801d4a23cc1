package org.pqgraph.serve.page;

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

  /** The whole address of a path of the service. */
  public String whole(String path) {
    return origin + root + path;
  }
}
