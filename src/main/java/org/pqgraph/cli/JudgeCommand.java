package org.pqgraph.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.pqgraph.extract.Extractor;
import org.pqgraph.judge.HitDrawing;
import org.pqgraph.judge.Judgements;
import org.pqgraph.judge.Measurement;
import org.pqgraph.judge.Rereading;
import org.pqgraph.judge.Verdicts;
import org.pqgraph.reference.ReferenceData;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pqgraph judge}. */
@Command(
    name = "judge",
    mixinStandardHelpOptions = true,
    description =
        "Draws what rules found in documents, for a person to judge, and keeps the verdicts.",
    footer = {
      "",
      "The drawn hits are rows of a TSV file: what was found, its words, the words around, the question. A reader writes right,",
      "wrong or unsure into the column verdict, and why in other words than the text's. --apply keeps the verdicts without the",
      "texts. What was judged before is not drawn again. docs/writing-rules.md tells more.",
      "",
      "Examples:",
      "  pqgraph judge archive --rule met-on --size 40 --seed 1 -o met-on.tsv",
      "  pqgraph judge archive --kind chair --size 100 -o chair.tsv",
      "  pqgraph judge --apply met-on.tsv --apply chair.tsv --measure",
      "  pqgraph judge archive --reread --measure        after a change of rules"
    })
final class JudgeCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "INPUT",
      arity = "0..*",
      description = "Documents to draw from: files, folders, - for standard input.")
  private List<Path> inputs = List.of();

  @Option(
      names = "--rule",
      paramLabel = "RULE",
      description = "Only what this rule found; may be given again (default: all rules).")
  private Set<String> ruleIds = new LinkedHashSet<>();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description =
          "Only hits of this kind, as pqgraph query facts names it; may be given again. Without --rule, the sample is of the kind and not of each rule.")
  private Set<String> kinds = new LinkedHashSet<>();

  @Option(
      names = "--size",
      paramLabel = "N",
      defaultValue = "40",
      description = "Most hits of each rule, or of each kind (default: ${DEFAULT-VALUE}).")
  private int size;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Another seed draws another sample (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where the drawn hits go (default: standard output).")
  private Optional<Path> output = Optional.empty();

  @Option(
      names = "--apply",
      paramLabel = "FILE",
      description = "Keep the verdicts of a file that was filled in; may be given again.")
  private List<Path> filled = List.of();

  @Option(
      names = "--replace",
      description = "With --apply: a verdict may differ from one that was given before.")
  private boolean replace;

  @Option(
      names = "--reread",
      description =
          "Do not draw: read the judged questions among the documents again, and note which rule makes each judged claim now.")
  private boolean reread;

  @Option(
      names = "--measure",
      description = "Write the tiers of rules from the judgements, as the last step.")
  private boolean measure;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      defaultValue = "rules",
      description =
          "Where --measure writes tiers.tsv and calibration.tsv (default: ${DEFAULT-VALUE}).")
  private Path rules;

  @Option(
      names = "--judged",
      paramLabel = "DIR",
      defaultValue = "src/test/judged",
      description = "The folder of judgements (default: ${DEFAULT-VALUE}).")
  private Path folder;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (inputs.isEmpty() && filled.isEmpty() && !measure) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "name documents to draw from, or a file to --apply, or --measure");
    }
    if (reread && inputs.isEmpty()) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--reread needs the documents in which the judged questions are");
    }
    if (size < 1) {
      throw new CommandLine.ParameterException(spec.commandLine(), "--size must be 1 or more");
    }
    Judgements judgements = Judgements.read(folder);
    if (!filled.isEmpty()) {
      apply(judgements);
    }
    boolean worse = false;
    if (reread) {
      worse = reread(judgements);
    } else if (!inputs.isEmpty()) {
      draw(judgements);
    }
    if (measure) {
      Measurement measurement = new Measurement(judgements);
      measurement.write(rules);
      measurement.summary().forEach(this::say);
    }
    return worse ? Main.NEEDS_A_PERSON : 0;
  }

  /**
   * Notes what became of judged claims; returns whether right ones went or wrong ones came back.
   */
  private boolean reread(Judgements judgements) throws IOException {
    Rereading rereading = new Rereading(judgements);
    rereading.read(Extractor.keepingAll(ReferenceData.load()), inputs, System.in);
    judgements.write(folder);
    rereading.lost().forEach(line -> say("right, and not made any more: " + line));
    rereading.back().forEach(line -> say("wrong, and made again: " + line));
    say(
        "%d judged questions read, %d judged claims have another rule than before or none"
            .formatted(rereading.questions(), rereading.moved()));
    return !rereading.lost().isEmpty() || !rereading.back().isEmpty();
  }

  private void apply(Judgements judgements) throws IOException {
    Verdicts verdicts = new Verdicts();
    for (Path file : filled) {
      verdicts.read(file);
    }
    int added = judgements.add(verdicts, replace);
    judgements.write(folder);
    say(
        "%d judgements added, %d in %s; %d rows had no verdict"
            .formatted(added, judgements.size(), folder, verdicts.open()));
  }

  private void draw(Judgements judgements) throws IOException {
    HitDrawing drawing =
        new HitDrawing(new HitDrawing.Wanted(ruleIds, kinds, size, seed), judgements);
    drawing.read(Extractor.keepingAll(ReferenceData.load()), inputs, System.in);
    if (output.isPresent()) {
      try (PrintWriter out =
          new PrintWriter(Files.newBufferedWriter(output.get(), StandardCharsets.UTF_8))) {
        drawing.write(out);
      }
    } else {
      drawing.write(spec.commandLine().getOut());
    }
    drawing.counts().forEach((name, count) -> say("%8d %s".formatted(count, name)));
  }

  private void say(String line) {
    spec.commandLine().getErr().println(line);
  }
}
