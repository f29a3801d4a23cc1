package org.pqgraph.change;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * The history of questions that a release carries, in its folder {@value #FOLDER}: the pages of the
 * release before, unchanged, and its own. {@code pages.json} lists them, the oldest first. A page
 * is JSON Lines in gzip, a {@link Change} each, {@value #MOST} at the most; it keeps its name and
 * content in all releases that have it.
 */
public final class ChangePages {
  /** Where the pages are in a release. */
  public static final String FOLDER = "changes/history";

  static final int MOST = 1_000;
  static final String LIST = "pages.json";
  static final ObjectMapper JSON = new ObjectMapper();

  /**
   * One page.
   *
   * @param name the id of the release that made it, and a number
   * @param time the time of its changes, ISO 8601 in UTC
   * @param changes how many it has
   */
  public record Listed(String name, String time, int changes) {
    String file() {
      return name + ".jsonl.gz";
    }
  }

  private final Path folder;
  private final List<Listed> pages;

  private ChangePages(Path folder, List<Listed> pages) {
    this.folder = folder;
    this.pages = List.copyOf(pages);
  }

  /**
   * Those of a release; empty where it was made before there was a history.
   *
   * @throws IOException where their list cannot be read
   */
  public static Optional<ChangePages> of(Path release) throws IOException {
    Path folder = release.resolve(FOLDER);
    Path list = folder.resolve(LIST);
    if (!Files.isRegularFile(list)) {
      return Optional.empty();
    }
    return Optional.of(
        new ChangePages(folder, List.of(JSON.readValue(list.toFile(), Listed[].class))));
  }

  /** The pages, the oldest first. */
  public List<Listed> list() {
    return pages;
  }

  /** A page by its name. */
  public Optional<Listed> get(String name) {
    return pages.stream().filter(page -> page.name().equals(name)).findFirst();
  }

  /** The file of a page. */
  Path file(Listed page) {
    return folder.resolve(page.file());
  }

  /**
   * The changes of a page.
   *
   * @throws IOException where it is missing or damaged
   */
  public List<Change> read(Listed page) throws IOException {
    ObjectReader reader = JSON.readerFor(Change.class);
    try (InputStream in =
            new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file(page))));
        MappingIterator<Change> changes = reader.readValues(in)) {
      return changes.readAll();
    }
  }
}
