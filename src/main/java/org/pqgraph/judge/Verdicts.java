package org.pqgraph.judge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a file of drawn hits in which a person filled in the column of verdicts. */
public final class Verdicts {
  /** So many words in a row of a reason that stand in the text are a quotation. */
  private static final int QUOTED = 6;

  private final List<Judgement> judgements = new ArrayList<>();
  private int open;

  /**
   * Reads the rows with a verdict: {@code right} or {@code wrong}, or their first letters. Rows
   * without one, and those marked {@code unsure}, are left.
   *
   * @throws JudgementException where a row is not of the format, or its reason quotes the text
   */
  public void read(Path file) throws IOException {
    for (Tsv.Row row : Tsv.read(file)) {
      Optional<String> verdict = verdict(row);
      if (verdict.isEmpty()) {
        open++;
        continue;
      }
      String why = Tsv.cell(row.get("why"));
      quotesNothing(why, row);
      judgements.add(
          new Judgement(
              row.need("id"),
              row.need("part"),
              row.need("rule"),
              row.need("kind"),
              row.number("start"),
              row.number("end"),
              Fingerprints.quote(row.need("quote")),
              Fingerprints.claim(row.get("subject")),
              Fingerprints.claim(row.get("value")),
              Judgement.score(row),
              verdict.get(),
              why));
    }
  }

  /** The rows that had no verdict. */
  public int open() {
    return open;
  }

  List<Judgement> judgements() {
    return judgements;
  }

  /** The claim that a hit makes. */
  static Judgement.Claim claim(DrawnHit hit) {
    return new Judgement.Claim(
        hit.id(),
        hit.part(),
        hit.kind(),
        hit.start(),
        hit.end(),
        Fingerprints.claim(hit.subject()),
        Fingerprints.claim(hit.value()));
  }

  private static Optional<String> verdict(Tsv.Row row) {
    String said = row.get("verdict").toLowerCase(Locale.ROOT);
    return switch (said) {
      case "right", "r" -> Optional.of(Judgement.RIGHT);
      case "wrong", "w" -> Optional.of(Judgement.WRONG);
      case "", "unsure", "u", "?" -> Optional.empty();
      default ->
          throw new JudgementException(
              row.where() + ": the verdict must be right, wrong or unsure, not \"" + said + "\"");
    };
  }

  /** Texts of the record are not kept with the judgements. */
  private static void quotesNothing(String why, Tsv.Row row) {
    String text = " " + words(row.get("context")) + " ";
    String[] words = words(why).split(" ");
    for (int i = 0; i + QUOTED <= words.length; i++) {
      String run = String.join(" ", List.of(words).subList(i, i + QUOTED));
      if (text.contains(" " + run + " ")) {
        throw new JudgementException(
            row.where() + ": the reason quotes the text (\"" + run + "\"); say it in other words");
      }
    }
  }

  private static String words(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
