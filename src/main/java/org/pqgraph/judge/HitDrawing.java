package org.pqgraph.judge;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.pqgraph.extract.Extractor;
import org.pqgraph.extract.Hit;

/**
 * Draws hits to be judged. Each claim has a rank, a hash of it and of the seed, and the lowest
 * ranks are drawn of each box: the same hits give the same sample, in whatever order documents
 * come.
 */
public final class HitDrawing {
  /**
   * What to draw.
   *
   * @param rules the ids of rules, with or without a version; a box each; empty for every rule
   * @param kinds the kinds; a box each where no rule is named; empty for every kind
   * @param size how many are drawn of a box at most
   * @param seed another seed gives another sample
   */
  public record Wanted(Set<String> rules, Set<String> kinds, int size, long seed) {
    private boolean has(Hit hit) {
      String rule = hit.place().rule();
      return (kinds.isEmpty() || kinds.contains(hit.kind()))
          && (rules.isEmpty()
              || rules.contains(rule)
              || rules.contains(rule.replaceFirst("/.*", "")));
    }

    private String box(Hit hit) {
      return rules.isEmpty() && !kinds.isEmpty() ? hit.kind() : hit.place().rule();
    }
  }

  private static final class Box {
    private final TreeMap<String, DrawnHit> lowest = new TreeMap<>();
    private long count;
  }

  private final Wanted wanted;
  private final Judgements judged;
  private final Map<String, Box> boxes = new TreeMap<>();

  /**
   * @param judged what is not drawn again
   */
  public HitDrawing(Wanted wanted, Judgements judged) {
    this.wanted = wanted;
    this.judged = judged;
  }

  /** Reads documents and draws from what is found in them. */
  public void read(Extractor extractor, List<Path> inputs, InputStream standardInput)
      throws IOException {
    new Reading(extractor).read(inputs, standardInput, record -> true, this::add);
  }

  private void add(Reading.Found found) {
    for (Hit hit : found.hits()) {
      if (wanted.has(hit)) {
        Box box = boxes.computeIfAbsent(wanted.box(hit), b -> new Box());
        box.count++;
        DrawnHit drawn = DrawnHit.of(found.record(), hit);
        String rank = rank(drawn.sameness());
        if ((box.lowest.size() < wanted.size() || rank.compareTo(box.lowest.lastKey()) < 0)
            && !judged.has(Verdicts.claim(drawn))) {
          // Of the same words in several questions, whichever comes first by its number.
          box.lowest.merge(rank, drawn, (a, b) -> a.id().compareTo(b.id()) <= 0 ? a : b);
          if (box.lowest.size() > wanted.size()) {
            box.lowest.pollLastEntry();
          }
        }
      }
    }
  }

  /** How many hits each box has, drawn or not, by its name. */
  public Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    boxes.forEach((name, box) -> counts.put(name, box.count));
    return counts;
  }

  /** Writes what was drawn, with columns for the verdict and the reason. */
  public void write(PrintWriter out) {
    out.print(Tsv.line(DrawnHit.COLUMNS) + "\n");
    for (Box box : boxes.values()) {
      box.lowest.values().forEach(hit -> out.print(Tsv.line(hit.cells()) + "\n"));
    }
    out.flush();
  }

  private String rank(String name) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest((wanted.seed() + "\n" + name).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
