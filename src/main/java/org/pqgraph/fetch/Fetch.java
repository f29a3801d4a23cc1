package org.pqgraph.fetch;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.pqgraph.source.InputException;

/**
 * Fetches questions into an archive. The record is walked by windows of days; a window's questions
 * are listed, then the detail of each that its list gives in part. What is there already is not
 * fetched again: a fetch that was stopped goes on where it was.
 */
public final class Fetch {
  private final FetchOptions options;
  private final FetchProgress progress;
  private final Timekeeper time;
  private final Set<Long> tried = new HashSet<>();
  private final Set<Window> failed = new HashSet<>();
  private Archive archive;
  private QuestionsApi api;
  private WindowList lists;
  private OptionalLong expected = OptionalLong.empty();
  private long questions;
  private long before;
  private long missing;

  /**
   * @param options what to fetch, from where and how
   * @param progress hears how it gets on
   */
  public Fetch(FetchOptions options, FetchProgress progress) {
    this(options, progress, Timekeeper.SYSTEM);
  }

  Fetch(FetchOptions options, FetchProgress progress, Timekeeper time) {
    this.options = options;
    this.progress = progress;
    this.time = time;
  }

  /**
   * Fetches.
   *
   * @throws InputException where the request does not fit the archive
   * @throws FetchException where the network, the API as a whole or another fetch stands in the way
   * @throws IOException where the archive cannot be read or written
   */
  public FetchResult run() throws IOException, InterruptedException {
    try (Archive opened = Archive.open(options.archive());
        Transport transport = new Transport(options.timeout(), options.userAgent(), time)) {
      archive = opened;
      RateLimit rate = new RateLimit(options.rate(), time);
      api =
          new QuestionsApi(
              options.api(), new PoliteClient(transport, rate, time, new Random(), progress));
      lists = new WindowList(api, archive, options.pageSize(), options.windowSize());
      long responsesBefore = archive.state().lastNumber();
      FetchPlan plan = plan();
      expect(plan);
      Set<Window> failedBefore = archive.state().failed();
      for (Window window : plan.windows()) {
        for (Window month : window.months()) {
          fetch(month);
        }
      }
      repair(failedBefore);
      archive.end(time.now(), missing);
      return new FetchResult(questions, archive.state().lastNumber() - responsesBefore, missing);
    }
  }

  /** The fetch that was interrupted, where the same is asked for; else a new one. */
  private FetchPlan plan() throws IOException {
    ArchiveState state = archive.state();
    String address = QuestionsApi.withSlash(options.api()).toString();
    for (FetchPlan earlier :
        Stream.concat(state.unfinished().stream(), state.lastFinished().stream()).toList()) {
      if (!earlier.api().equals(address)) {
        throw new InputException(
            archive.folder()
                + " is an archive of "
                + earlier.api()
                + ", not of "
                + address
                + "; name another folder");
      }
    }
    String request = options.request().toString();
    Optional<FetchPlan> interrupted =
        state.unfinished().filter(plan -> plan.request().equals(request));
    if (interrupted.isPresent()) {
      progress.stage("going on with the fetch that was begun at " + interrupted.get().begun());
      return interrupted.get();
    }
    FetchPlan plan =
        switch (options.request()) {
          case FetchRequest.Range range -> FetchPlan.ofRange(range, address, time.now());
          case FetchRequest.SinceLast since -> FetchPlan.since(lastFinished(), since, time.now());
        };
    archive.begin(plan, options.tool());
    return plan;
  }

  private FetchPlan lastFinished() {
    ArchiveState state = archive.state();
    return state
        .lastFinished()
        .orElseThrow(
            () ->
                new InputException(
                    "no fetch into "
                        + archive.folder()
                        + " was finished, so there is nothing to go on from; run: pqgraph fetch "
                        + archive.folder()
                        + " "
                        + state.unfinished().map(FetchPlan::request).orElse("--from DAY")));
  }

  /** Asks how many questions there are, for the estimate. */
  private void expect(FetchPlan plan) throws InterruptedException {
    long total = 0;
    try {
      for (Window window : plan.windows()) {
        total += api.list(window, 0, 1, 2).content().total();
      }
    } catch (UnansweredException e) {
      if (e.isRefused()) {
        throw new FetchException(
            "the API refuses to list questions: "
                + e.getMessage()
                + "; is "
                + options.api()
                + " its address?");
      }
      progress.stage("how many questions there are is not known: " + e.getMessage());
      return;
    }
    expected = OptionalLong.of(total);
    Duration longest =
        Duration.ofSeconds((long) (total * (1 + 1.0 / options.pageSize()) / options.rate()));
    progress.stage(
        "%,d questions; at %s requests a second not much more than %s"
            .formatted(total, options.rate(), Durations.text(longest)));
  }

  private long fetch(Window window) throws IOException, InterruptedException {
    OptionalLong done = archive.state().done(window);
    if (done.isPresent()) {
      before += done.getAsLong();
      questions += done.getAsLong();
      return done.getAsLong();
    }
    return switch (lists.list(window)) {
      case WindowList.Result.Divide divide -> fetchParts(window);
      case WindowList.Result.Listed listed -> {
        details(window, listed.questions());
        archive.done(window, listed.questions().size(), tabled(window, listed.questions()));
        yield listed.questions().size();
      }
      case WindowList.Result.Partial partial -> {
        failed.add(window);
        archive.failed(window, partial.why());
        problem("the questions " + window + " could not all be listed: " + partial.why());
        details(window, partial.questions());
        yield partial.questions().size();
      }
    };
  }

  /**
   * The questions of a window by the day of tabling. One that was listed before and is not now is
   * asked for: the API may have it no more. Where that is not to be told, it stays among those to
   * be missed next time.
   */
  private Optional<TabledQuestions> tabled(Window window, Collection<ListedQuestion> listed)
      throws IOException, InterruptedException {
    if (window.by() != Criterion.TABLED) {
      return Optional.empty();
    }
    TabledQuestions now = new TabledQuestions();
    listed.forEach(now::add);
    Set<Long> missed = archive.state().tabled().in(window);
    missed.removeAll(now.in(window));
    Set<Long> unknown = new HashSet<>();
    for (long id : missed) {
      if (!archive.state().isGone(id) && !isSettled(id)) {
        unknown.add(id);
      }
    }
    now.addAll(archive.state().tabled().only(unknown));
    return Optional.of(now);
  }

  /** Whether the API has a question that is listed no more; kept, or noted as gone. */
  private boolean isSettled(long id) throws IOException, InterruptedException {
    try {
      archive.keepDetail(api.detail(id), id, "");
      return true;
    } catch (UnansweredException e) {
      if (e.isGone()) {
        archive.gone(id, time.now(), e);
        progress.stage("question " + id + " is gone: " + e.getMessage());
      }
      return e.isLasting();
    }
  }

  private long fetchParts(Window window) throws IOException, InterruptedException {
    long count = 0;
    for (Window part : window.parts()) {
      count += fetch(part);
    }
    archive.done(window, count);
    return count;
  }

  /** What earlier fetches could not have. */
  private void repair(Set<Window> failedBefore) throws IOException, InterruptedException {
    for (Window window : failedBefore) {
      if (archive.state().failed().contains(window) && !failed.contains(window)) {
        fetch(window);
      }
    }
    for (Map.Entry<Long, String> lacking : archive.state().lacking().entrySet()) {
      if (!tried.contains(lacking.getKey())) {
        detail(lacking.getKey(), lacking.getValue());
      }
    }
  }

  private void details(Window window, Collection<ListedQuestion> listed)
      throws IOException, InterruptedException {
    for (ListedQuestion question : listed) {
      if (archive.state().isGone(question.id())) {
        archive.back(question.id(), time.now());
      }
      if (archive.state().isLacking(question.id()) && !tried.contains(question.id())) {
        detail(question.id(), question.fingerprint());
      }
      questions++;
      progress.questions(questions, before, expected, window.toString());
    }
  }

  private void detail(long id, String fingerprint) throws IOException, InterruptedException {
    try {
      archive.keepDetail(api.detail(id), id, fingerprint);
    } catch (UnansweredException e) {
      tried.add(id);
      archive.missing(id, fingerprint, e);
      problem("question " + id + ": all of it could not be had: " + e.getMessage());
    }
  }

  private void problem(String message) {
    missing++;
    progress.problem(message);
  }
}
