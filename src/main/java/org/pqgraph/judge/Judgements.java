package org.pqgraph.judge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All judgements of a folder, one file a kind; of each claim one. */
public final class Judgements {
  private final Map<Judgement.Claim, Judgement> byClaim = new LinkedHashMap<>();

  /**
   * Reads the TSV files of a folder.
   *
   * @throws JudgementException where one is not of the format, or judges a claim twice
   */
  public static Judgements read(Path folder) throws IOException {
    Judgements judgements = new Judgements();
    if (!Files.isDirectory(folder)) {
      return judgements;
    }
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files = listed.filter(file -> file.toString().endsWith(".tsv")).sorted().toList();
    }
    for (Path file : files) {
      for (Tsv.Row row : Tsv.read(file)) {
        Judgement judgement = Judgement.of(row);
        if (judgements.byClaim.put(judgement.claim(), judgement) != null) {
          throw new JudgementException(
              row.where() + ": this claim is judged twice; leave one of the lines");
        }
      }
    }
    return judgements;
  }

  /** Every judgement. */
  Collection<Judgement> all() {
    return byClaim.values();
  }

  /** How many there are. */
  public int size() {
    return byClaim.size();
  }

  boolean has(Judgement.Claim claim) {
    return byClaim.containsKey(claim);
  }

  /**
   * Adds verdicts.
   *
   * @param replace whether a new verdict takes the place of another that was given before
   * @return how many claims were not judged before
   * @throws JudgementException where a claim was judged otherwise and is not to be replaced
   */
  public int add(Verdicts verdicts, boolean replace) {
    int added = 0;
    for (Judgement judgement : verdicts.judgements()) {
      Judgement before = byClaim.get(judgement.claim());
      if (before != null && !before.verdict().equals(judgement.verdict()) && !replace) {
        throw new JudgementException(
            "question "
                + judgement.id()
                + ", "
                + judgement.kind()
                + " at "
                + judgement.start()
                + ": was judged "
                + before.verdict()
                + " and now "
                + judgement.verdict()
                + "; look again, and give --replace if the new one holds");
      }
      byClaim.put(judgement.claim(), judgement);
      added += before == null ? 1 : 0;
    }
    return added;
  }

  /** Puts a judgement in the place of the one on the same claim. */
  void set(Judgement judgement) {
    byClaim.put(judgement.claim(), judgement);
  }

  /** Writes one file a kind, in a fixed order. */
  public void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Map<String, List<Judgement>> byKind = new TreeMap<>();
    byClaim
        .values()
        .forEach(j -> byKind.computeIfAbsent(j.kind(), kind -> new ArrayList<>()).add(j));
    for (Map.Entry<String, List<Judgement>> kind : byKind.entrySet()) {
      List<String> lines = new ArrayList<>();
      lines.add(Tsv.line(Judgement.COLUMNS));
      kind.getValue().stream()
          .sorted(Judgement.ORDER)
          .forEach(judgement -> lines.add(Tsv.line(judgement.cells())));
      Files.writeString(folder.resolve(kind.getKey() + ".tsv"), String.join("\n", lines) + "\n");
    }
  }
}
