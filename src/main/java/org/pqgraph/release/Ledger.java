package org.pqgraph.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pqgraph.model.InputProblem;
import org.pqgraph.model.QuestionRecord;
import org.pqgraph.validate.Result;
import org.pqgraph.validate.Severity;
import org.pqgraph.validate.ValidationReport;

/**
 * What a build has to tell: counts, problems, what the shapes found, and how long each stage took.
 */
final class Ledger implements AutoCloseable {
  private final Path folder;
  private final Progress progress;
  private final RejectedRecords rejected;
  private final JsonFile<Difference> differences;
  private final ValidationReport report = new ValidationReport();
  private final Map<String, Long> counts = new LinkedHashMap<>();
  private final Map<String, Duration> stages = new LinkedHashMap<>();
  private String stage;
  private long stageStart;

  Ledger(Path folder, Progress progress) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.progress = progress;
    this.rejected = new RejectedRecords(folder.resolve("rejected.jsonl"));
    this.differences = new JsonFile<>(folder.resolve("differences.jsonl"), Difference.class);
    for (String name :
        List.of(
            "questions",
            "answers",
            "unanswered",
            "truncated",
            "withdrawn",
            "gone",
            "repeated",
            "differences",
            "problems",
            "lost",
            "unread",
            "violations",
            "warnings")) {
      counts.put(name, 0L);
    }
  }

  void stage(String name) {
    endStages();
    stage = name;
    stageStart = System.nanoTime();
    progress.stage(name);
  }

  void endStages() {
    if (stage != null) {
      stages.merge(stage, Duration.ofNanos(System.nanoTime() - stageStart), Duration::plus);
      stage = null;
    }
  }

  /** Adds the shares of the first stage's work, summed over threads. */
  void workShares(Map<String, Duration> shares) {
    shares.forEach((name, time) -> stages.put("of which " + name + " (all threads)", time));
  }

  void record(QuestionRecord record) {
    count("questions", 1);
    count(record.answer().isPresent() ? "answers" : "unanswered", 1);
    if (record.isWithdrawn().orElse(false)) {
      count("withdrawn", 1);
    }
    if (record.gone().isPresent()) {
      count("gone", 1);
    }
    if (record.isTruncated() || record.answer().map(a -> a.isTruncated()).orElse(false)) {
      count("truncated", 1);
    }
  }

  void count(String name, long more) {
    counts.merge(name, more, Long::sum);
  }

  void add(InputProblem problem) throws IOException {
    count("problems", 1);
    count("lost", problem.records());
    rejected.add(problem);
    progress.problem(problem);
  }

  /** Another source says something else than the graph. */
  void add(Difference difference) throws IOException {
    count("differences", 1);
    differences.add(difference);
  }

  void add(List<Result> results) {
    for (Result result : results) {
      if (result.severity() == Severity.VIOLATION) {
        count("violations", 1);
      } else if (result.severity() == Severity.WARNING) {
        count("warnings", 1);
      }
      report.add(result);
    }
  }

  /** The shapes that have results, the gravest first. */
  List<ValidationReport.ShapeSummary> shapes() {
    return report.summaries();
  }

  /** How many results are neither violations nor warnings. */
  long notes() {
    return report.count(Severity.INFO);
  }

  void writeReports() throws IOException {
    report.write(folder.resolve("validation.ttl"));
    report.writeHtml(folder.resolve("index.html"));
    rejected.flush();
    differences.flush();
  }

  Map<String, Long> counts() {
    return new LinkedHashMap<>(counts);
  }

  Map<String, Duration> stages() {
    return new LinkedHashMap<>(stages);
  }

  @Override
  public void close() throws IOException {
    try (differences) {
      rejected.close();
    }
  }
}
