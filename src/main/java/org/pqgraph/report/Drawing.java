package org.pqgraph.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Draws a sample of each rule's findings from a stream of any length. Each finding has a rank, a
 * hash of its name and the seed, and the lowest ranks are drawn: the same findings give the same
 * sample, in whatever order they come, and a finding that goes or is added changes one place of it
 * at most.
 */
public final class Drawing {
  /**
   * One thing found.
   *
   * @param evidence the IRI of the place
   * @param finding the IRI of what is stated there
   */
  public record Ticket(String evidence, String finding) {}

  private record Ranked(String rank, Ticket ticket) {}

  private static final class Box {
    private final PriorityQueue<Ranked> lowest =
        new PriorityQueue<>(Comparator.comparing(Ranked::rank).reversed());
    private long count;
  }

  private final int size;
  private final long seed;
  private final SortedMap<String, Box> boxes = new TreeMap<>();

  /**
   * @param size how many are drawn of each rule at most; 1 or more
   */
  public Drawing(int size, long seed) {
    this.size = size;
    this.seed = seed;
  }

  /** Puts in one finding. */
  public void add(String rule, Ticket ticket) {
    Box box = boxes.computeIfAbsent(rule, r -> new Box());
    box.count++;
    box.lowest.add(new Ranked(rank(ticket), ticket));
    if (box.lowest.size() > size) {
      box.lowest.remove();
    }
  }

  /** How many findings each rule has, by rule in the order of names. */
  public Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    boxes.forEach((rule, box) -> counts.put(rule, box.count));
    return counts;
  }

  /** What was drawn of a rule, by rank. */
  public List<Ticket> drawn(String rule) {
    Box box = boxes.get(rule);
    return box == null
        ? List.of()
        : box.lowest.stream()
            .sorted(Comparator.comparing(Ranked::rank))
            .map(Ranked::ticket)
            .toList();
  }

  private String rank(Ticket ticket) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String name = seed + "\n" + ticket.evidence() + "\n" + ticket.finding();
      return HexFormat.of().formatHex(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
