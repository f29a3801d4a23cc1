package org.pqgraph.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.pqgraph.extract.Entity.Body;
import org.pqgraph.extract.Entity.Post;
import org.pqgraph.model.Slug;

/** Posts that the reference data do not know. */
final class Posts {
  /** Ranks that every department has: a post only with the department's name. */
  private static final Set<String> RANKS =
      Set.of(
          "minister",
          "minister of state",
          "junior minister",
          "secretary of state",
          "parliamentary secretary",
          "parliamentary under secretary",
          "parliamentary under-secretary",
          "parliamentary under secretary of state",
          "parliamentary under-secretary of state",
          "permanent secretary",
          "permanent under-secretary",
          "spokesperson");

  private Posts() {}

  /**
   * The post of a title, at a body where known: "Minister of State (Home Office)", but "Minister
   * for Skills".
   */
  static Post of(String title, Optional<Body> in) {
    if (in.isPresent() && RANKS.contains(title.toLowerCase(Locale.ROOT))) {
      String body = in.get().path().substring(in.get().path().lastIndexOf('/') + 1);
      return new Post(
          "id/post/" + Slug.of(title) + "-" + body,
          title + " (" + in.get().label() + ")",
          in,
          false);
    }
    return new Post("id/post/" + Slug.of(title), title, in, false);
  }
}
