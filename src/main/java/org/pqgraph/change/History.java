package org.pqgraph.change;

import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.SequenceWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** Writes the history of a release: that of the release before, and what happened since. */
final class History implements AutoCloseable {
  private final Path folder;
  private final String id;
  private final String time;
  private final List<ChangePages.Listed> pages = new ArrayList<>();
  private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
  private SequenceWriter page;
  private int own;
  private int onPage;

  /**
   * @param release the folder of the release
   * @param id the id of the release
   * @param time when it was made, ISO 8601 in UTC
   */
  History(Path release, String id, String time) throws IOException {
    this.folder = Files.createDirectories(release.resolve(ChangePages.FOLDER));
    this.id = id;
    this.time = time;
  }

  /** Carries on the pages of the release before. */
  void carryOn(ChangePages before) throws IOException {
    for (ChangePages.Listed listed : before.list()) {
      Files.copy(before.file(listed), folder.resolve(listed.file()));
      pages.add(listed);
    }
  }

  /** Notes that all questions came into the data. */
  void begin(QuestionStates now) throws IOException {
    for (Iterator<String> all = now.all(); all.hasNext(); ) {
      String question = all.next();
      add(question, Optional.empty(), now.of(question));
    }
  }

  /** Notes what happened to a question; a state is empty where it is not there. */
  void add(String question, Optional<QuestionState> before, Optional<QuestionState> after)
      throws IOException {
    if (before.isEmpty() && after.isEmpty()) {
      return;
    }
    Kind kind = Kind.between(before.orElse(null), after.orElse(null));
    counts.merge(kind, 1L, Long::sum);
    if (page == null) {
      open();
    }
    page.write(new Change(question, kind, time, after.or(() -> before).orElseThrow()));
    onPage++;
    if (onPage == ChangePages.MOST) {
      closePage();
    }
  }

  private void open() throws IOException {
    own++;
    page =
        ChangePages.JSON
            .writerFor(Change.class)
            .with(new MinimalPrettyPrinter("\n"))
            .writeValues(
                new GZIPOutputStream(Files.newOutputStream(folder.resolve(name() + ".jsonl.gz"))));
  }

  private String name() {
    return "%s-%05d".formatted(id, own);
  }

  private void closePage() throws IOException {
    if (page != null) {
      page.close();
      page = null;
      pages.add(new ChangePages.Listed(name(), time, onPage));
      onPage = 0;
    }
  }

  /** Ends the last page and writes the list; returns how often what happened. */
  Map<Kind, Long> finish() throws IOException {
    closePage();
    ChangePages.JSON.writeValue(folder.resolve(ChangePages.LIST).toFile(), pages);
    return counts;
  }

  @Override
  public void close() throws IOException {
    if (page != null) {
      page.close();
    }
  }
}
