package org.pqgraph.serve;

import java.util.stream.Stream;

/** One path of each type of page, of the release that {@link PageReleases} makes. */
final class PageTypes {

  private PageTypes() {}

  /** All of them, the one that has scripts too. */
  static Stream<String> all() {
    return Stream.concat(paths(), Stream.of("query?example=who-asks-whom"));
  }

  static Stream<String> paths() {
    return Stream.of(
        "",
        "doc/question/commons/2025-02-18/38114",
        "doc/" + PageReleases.HOSTILE,
        "doc/member/900003",
        "doc/member/990066",
        "doc/body/home-office",
        "doc/body/defending-democracy-taskforce",
        "doc/post/security-minister",
        "doc/rule/met-n-times/1",
        "doc/rule/disproportionate-cost/1",
        "doc/concept/body-kind/public-body",
        "doc/house/commons",
        "doc/party/labour",
        "browse/bodies",
        "browse/questions?page=2",
        "search",
        "search?q=taskforce+met",
        "search?q=harm&department=home-office",
        "search?page=9999",
        "release",
        "quality",
        "ontology",
        "dumps/",
        "downloads",
        "queries",
        "queries/who-asks-whom",
        "queries/answer-times?department=Home+Office",
        "queries/body-facts",
        "queries/body-facts?body=" + Http.encode("Harm " + PageReleases.MARKUP),
        "queries/answer-times?since=" + Http.encode(PageReleases.MARKUP),
        "doc/no/such/thing");
  }
}
