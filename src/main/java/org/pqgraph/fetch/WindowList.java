package org.pqgraph.fetch;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.pqgraph.fetch.PoliteClient.Answer;

/**
 * Lists the questions of a window, page by page.
 *
 * <p>Each page but the first begins with the last question of the page before: where another stands
 * there, or the total is another, the list has changed while it was read and pages have shifted, so
 * that a question may have fallen between two. Then the window is cut up, since a list of one page
 * cannot shift; where it cannot be cut up, it is read again.
 */
final class WindowList {
  private static final int READINGS = 5;
  private static final int ATTEMPTS_WHERE_DIVISIBLE = 2;
  private static final int MOST_OF_A_DAY = 50_000;

  /** What came of it. */
  sealed interface Result {
    /** All questions of the window. */
    record Listed(Collection<ListedQuestion> questions) implements Result {}

    /** The window is too full or did not hold still: list its parts instead. */
    record Divide() implements Result {}

    /** Not all could be listed; those that were, and why. */
    record Partial(Collection<ListedQuestion> questions, String why) implements Result {}
  }

  private final QuestionsApi api;
  private final Archive archive;
  private final int pageSize;
  private final long most;

  /**
   * @param pageSize how many questions to ask for at once
   * @param most how many questions a window may have that can be cut up
   */
  WindowList(QuestionsApi api, Archive archive, int pageSize, long most) {
    this.api = api;
    this.archive = archive;
    this.pageSize = pageSize;
    this.most = most;
  }

  /**
   * Lists a window; its pages are kept in the archive.
   *
   * @throws FetchException where the API refuses to list it
   */
  Result list(Window window) throws IOException, InterruptedException {
    boolean divisible = !window.parts().isEmpty();
    Map<Long, ListedQuestion> questions = new LinkedHashMap<>();
    String why = "";
    for (int i = 0; i < READINGS; i++) {
      Pages pages = new Pages(window, divisible, questions);
      try {
        if (pages.read() || (i == READINGS - 1 && pages.isAll())) {
          return new Result.Listed(questions.values());
        }
        why = pages.trouble;
      } catch (UnansweredException e) {
        if (e.isRefused()) {
          throw new FetchException(
              "the API refuses to list the questions " + window + ": " + e.getMessage());
        }
        why = e.getMessage();
      }
      if (divisible) {
        return new Result.Divide();
      }
    }
    return new Result.Partial(questions.values(), why);
  }

  /** One reading of a window's pages. */
  private final class Pages {
    private final Window window;
    private final boolean divisible;
    private final Map<Long, ListedQuestion> questions;
    private long skip;
    private long total = -1;
    private int unnumbered;
    private boolean shifted;
    private ListedQuestion last;
    private String trouble = "";

    Pages(Window window, boolean divisible, Map<Long, ListedQuestion> questions) {
      this.window = window;
      this.divisible = divisible;
      this.questions = questions;
    }

    private boolean isFirst() {
      return total < 0;
    }

    /** Reads to the end; false where the window has to be divided or read again. */
    boolean read() throws UnansweredException, IOException, InterruptedException {
      while (skip < MOST_OF_A_DAY) {
        int attempts = divisible && !isFirst() ? ATTEMPTS_WHERE_DIVISIBLE : PoliteClient.ATTEMPTS;
        Answer<ListPage> answer = api.list(window, skip, pageSize, attempts);
        ListPage page = answer.content();
        if (divisible && page.total() > most) {
          return false;
        }
        keep(answer);
        shifted |= !follows(page);
        if (divisible && shifted) {
          return false;
        }
        if (isLast(page)) {
          return isAll() && !shifted;
        }
      }
      trouble = "its list does not end";
      return false;
    }

    /** Goes on to the next page; true where there is none. */
    private boolean isLast(ListPage page) {
      long end = skip + page.size();
      boolean overlaps = page.questions().size() > 1 && page.unnumbered() == 0;
      last = overlaps ? page.questions().getLast() : null;
      skip = overlaps ? end - 1 : end;
      return end >= total || page.size() == 0;
    }

    private void keep(Answer<ListPage> answer) throws IOException {
      Map<Long, String> incomplete = new LinkedHashMap<>();
      for (ListedQuestion question : answer.content().questions()) {
        questions.put(question.id(), question);
        if (!question.isWhole()) {
          incomplete.put(question.id(), question.fingerprint());
        }
      }
      unnumbered += answer.content().unnumbered();
      archive.keepList(answer.response(), incomplete);
    }

    private boolean follows(ListPage page) {
      boolean holds =
          (isFirst() || page.total() == total)
              && (last == null
                  || (!page.questions().isEmpty()
                      && page.questions().getFirst().id() == last.id()));
      total = page.total();
      return holds;
    }

    boolean isAll() {
      trouble =
          unnumbered > 0
              ? unnumbered + " of its questions have no number"
              : "it has " + total + " questions and lists " + questions.size();
      return unnumbered == 0 && questions.size() >= total;
    }
  }
}
