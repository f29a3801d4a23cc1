package org.pqgraph.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.pqgraph.evaluate.Count;
import org.pqgraph.evaluate.GoldSet;
import org.pqgraph.evaluate.Scores;
import org.pqgraph.release.GoldScores;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code pqgraph evaluate}. Takes the folder's documents the way of a build and asks for their
 * facts, so that what is measured is what users get.
 */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description =
        "Measures extraction on texts whose facts were marked by hand: precision, recall and F1 by kind, with the wrong and the missed.",
    footer = {
      "",
      "DIR has docs/ (documents) and gold.jsonl (their facts); docs/gold-set.md tells the format. Core facts are all kinds but",
      "purpose, mention and roleHolder. With a threshold that is not met, the exit code is 1.",
      "",
      "Examples:",
      "  pqgraph evaluate src/test/gold/dev",
      "  pqgraph evaluate src/test/gold/heldout --summary --min-precision 0.93 --min-recall 0.80"
    })
final class EvaluateCommand implements Callable<Integer> {
  /** How a result is printed. */
  enum Format {
    TEXT,
    JSON
  }

  @Parameters(paramLabel = "DIR", description = "A gold folder.")
  private Path folder;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text or json (default: ${DEFAULT-VALUE}).")
  private Format format;

  @Option(
      names = "--tier",
      paramLabel = "TIER",
      defaultValue = "all",
      description =
          "What is scored: sure (what users get), likely (with what is only likely), or all that rules find (default: ${DEFAULT-VALUE}).")
  private GoldScores.Reach tier;

  @Option(names = "--summary", description = "Leave out the wrong and the missed.")
  private boolean summary;

  @Option(
      names = "--min-precision",
      paramLabel = "X",
      description = "Least precision of core facts, 0 to 1.")
  private double minPrecision;

  @Option(names = "--min-recall", paramLabel = "X", description = "Least recall of core facts.")
  private double minRecall;

  @Option(names = "--min-purpose-f1", paramLabel = "X", description = "Least F1 of purposes.")
  private double minPurpose;

  @Option(names = "--min-mention-f1", paramLabel = "X", description = "Least F1 of mentions.")
  private double minMention;

  @Option(
      names = "--min-refusal-accuracy",
      paramLabel = "X",
      description = "Least accuracy of refusals.")
  private double minRefusal;

  @Option(
      names = "--max-traps",
      paramLabel = "N",
      description = "Most hard negatives taken for facts.")
  private int maxTraps = Integer.MAX_VALUE;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    GoldSet gold = GoldSet.read(folder);
    Scores scores = GoldScores.of(gold, tier);
    PrintWriter out = spec.commandLine().getOut();
    if (format == Format.JSON) {
      out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(scores));
    } else {
      print(scores, out);
    }
    List<String> failed = failed(scores);
    failed.forEach(line -> spec.commandLine().getErr().println("pqgraph: " + line));
    return failed.isEmpty() ? 0 : Main.NEEDS_A_PERSON;
  }

  private void print(Scores scores, PrintWriter out) {
    out.printf(
        "%-14s %6s %6s %6s %6s %6s %6s%n", "kind", "right", "wrong", "missed", "P", "R", "F1");
    print("core facts", scores.core(), out);
    scores.byType().forEach((type, count) -> print(type, count, out));
    out.printf(
        Locale.ROOT,
        "%d questions; refusals right in %.3f; hard negatives taken %d; quotes not in the text %d%n",
        scores.pairs(),
        scores.refusalAccuracy(),
        scores.trapped().size(),
        scores.unquoted().size());
    if (!summary) {
      print("wrong", scores.wrong(), out);
      print("missed", scores.missed(), out);
      print("taken", scores.trapped(), out);
      print("not in the text", scores.unquoted(), out);
    }
    if (!scores.unknownSources().isEmpty()) {
      print("documents that gold.jsonl does not have", scores.unknownSources(), out);
    }
  }

  private static void print(String kind, Count count, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%-14s %6d %6d %6d %6.3f %6.3f %6.3f%n",
        kind,
        count.right(),
        count.wrong(),
        count.missed(),
        count.precision(),
        count.recall(),
        count.f1());
  }

  private static void print(String title, List<String> lines, PrintWriter out) {
    if (!lines.isEmpty()) {
      out.printf("%n%s%n", title);
      lines.forEach(line -> out.println("  " + line.replaceAll("\\s+", " ")));
    }
  }

  private List<String> failed(Scores scores) {
    List<String> failed = new ArrayList<>();
    least("precision of core facts", scores.core().precision(), minPrecision, failed);
    least("recall of core facts", scores.core().recall(), minRecall, failed);
    least("F1 of purposes", scores.byType().get("purpose").f1(), minPurpose, failed);
    least("F1 of mentions", scores.byType().get("mention").f1(), minMention, failed);
    least("accuracy of refusals", scores.refusalAccuracy(), minRefusal, failed);
    if (scores.trapped().size() > maxTraps) {
      failed.add(
          scores.trapped().size() + " hard negatives were taken for facts, more than " + maxTraps);
    }
    return failed;
  }

  private static void least(String what, double is, double least, List<String> failed) {
    if (is < least) {
      failed.add(String.format(Locale.ROOT, "the %s is %.3f, below %.3f", what, is, least));
    }
  }
}
