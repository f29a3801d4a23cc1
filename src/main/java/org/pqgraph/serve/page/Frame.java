package org.pqgraph.serve.page;

import java.util.List;

/**
 * What surrounds the content of every page.
 *
 * @param site where the pages stand
 * @param release the release that the page shows
 * @param title the page's title, as text
 * @param description one sentence on the page, or empty
 * @param here the path of the page in the service, to mark it in the navigation
 * @param links other forms of the page, for its head
 */
public record Frame(
    Site site,
    ReleaseNote release,
    String title,
    String description,
    String here,
    List<HeadLink> links) {

  /** A link of the head; an empty type is left out. */
  public record HeadLink(String rel, String href, String type) {}

  /** An entry of the navigation. */
  public record Place(String path, String label) {}

  /** What pages say of the release they show; a part it does not state is empty. */
  public record ReleaseNote(String id, String created, String version) {

    String day() {
      return DayText.ofTime(created);
    }
  }

  private static final List<Place> NAVIGATION =
      List.of(
          new Place("/browse/bodies", "Bodies"),
          new Place("/browse/departments", "Departments"),
          new Place("/browse/members", "Members"),
          new Place("/browse/questions", "Questions"),
          new Place("/queries", "Queries"),
          new Place("/query", "SPARQL"),
          new Place("/downloads", "Downloads"),
          new Place("/ontology", "Vocabulary"));

  /** A page with nothing more in its head. */
  public static Frame of(Site site, ReleaseNote release, String title, String here) {
    return new Frame(site, release, title, "", here, List.of());
  }

  List<Place> navigation() {
    return NAVIGATION;
  }
}
