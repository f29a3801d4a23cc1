package org.pqgraph.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.pqgraph.evaluate.GoldPair.GoldBody;
import org.pqgraph.evaluate.GoldPair.GoldFact;
import org.pqgraph.evaluate.GoldPair.HardNegative;

/**
 * Compares facts with a gold set. A fact is right where one of the gold set's has its type, a body
 * of its name and its value; each of the gold set's counts once. What is said twice, or marked as
 * arguable, is neither right nor wrong.
 */
public final class Scorer {
  private static final List<String> CORE =
      List.of(
          "meetingCount",
          "meetingDate",
          "established",
          "member",
          "chair",
          "secretariat",
          "budget",
          "department");
  private static final List<String> TYPES =
      Stream.concat(CORE.stream(), Stream.of("purpose", "mention", "roleHolder")).toList();

  /** Of these, what is stated twice in a text is one fact. */
  private static final Set<String> ONCE =
      Set.of("secretariat", "established", "department", "chair");

  /** Only bodies with these heads are marked throughout; another is neither right nor wrong. */
  private static final Set<String> HEADS =
      Set.of(
          "taskforce",
          "force",
          "council",
          "board",
          "group",
          "forum",
          "unit",
          "committee",
          "commission",
          "inquiry",
          "panel");

  private static final Map<String, String> NEGATIVES =
      Map.of(
          "body_member", "member",
          "body_budget", "budget",
          "body_purpose", "purpose",
          "body_established", "established",
          "body_mention", "mention",
          "body_meeting_count", "meetingCount",
          "body_meeting_date", "meetingDate");

  private final Map<String, int[]> counts = new LinkedHashMap<>();
  private final List<String> wrong = new ArrayList<>();
  private final List<String> missed = new ArrayList<>();
  private final List<String> trapped = new ArrayList<>();
  private final List<String> unquoted = new ArrayList<>();
  private int refusals;

  private Scorer() {
    TYPES.forEach(type -> counts.put(type, new int[3]));
  }

  /** Scores facts against a gold set. */
  public static Scores score(GoldSet gold, List<StatedFact> facts) {
    Map<String, List<StatedFact>> bySource = new HashMap<>();
    for (StatedFact fact : facts) {
      bySource.computeIfAbsent(fact.source(), s -> new ArrayList<>()).add(fact);
    }
    Scorer scorer = new Scorer();
    gold.pairs()
        .forEach((source, pair) -> scorer.pair(pair, bySource.getOrDefault(source, List.of())));
    Set<String> unknown = new TreeSet<>(bySource.keySet());
    unknown.removeAll(gold.pairs().keySet());
    return scorer.scores(gold.pairs().size(), List.copyOf(unknown));
  }

  private Scores scores(int pairs, List<String> unknown) {
    Map<String, Count> byType = new LinkedHashMap<>();
    counts.forEach((type, n) -> byType.put(type, new Count(n[0], n[1], n[2])));
    Count core = CORE.stream().map(byType::get).reduce(Count.NONE, Count::plus);
    return new Scores(
        pairs,
        byType,
        core,
        pairs == 0 ? 0 : (double) refusals / pairs,
        wrong,
        missed,
        trapped,
        unquoted,
        unknown);
  }

  private void pair(GoldPair pair, List<StatedFact> facts) {
    String text = Words.squash(pair.question() + " " + pair.answer());
    List<GoldFact> all = new ArrayList<>(pair.facts());
    pair.bodies().stream()
        .filter(body -> !body.unnamed())
        .map(body -> new GoldFact("mention", body.name(), body.quote(), Map.of()))
        .forEach(all::add);
    List<GoldFact> left = new ArrayList<>(all.stream().filter(f -> !f.isWeak()).toList());
    Set<StatedFact> seen = new HashSet<>();
    String refusal = "none";
    for (StatedFact fact : facts) {
      if (fact.type().equals("refusal")) {
        refusal = fact.value().isEmpty() ? "none" : fact.value();
      } else if (counts.containsKey(fact.type()) && seen.add(key(fact))) {
        fact(fact, pair, text, all, left);
      }
    }
    for (GoldFact fact : left) {
      if (counts.containsKey(fact.type())) {
        counts.get(fact.type())[2]++;
        missed.add(line(pair.source(), fact.type(), fact.body(), fact.value(), fact.quote()));
      }
    }
    refusals += refusal.equals(pair.refusalKind()) ? 1 : 0;
  }

  private static StatedFact key(StatedFact fact) {
    return new StatedFact(
        "",
        fact.type(),
        Words.squash(fact.subject()),
        Words.squash(fact.value()),
        fact.type().equals("purpose") ? Words.squash(fact.quote()) : "");
  }

  private void fact(
      StatedFact fact, GoldPair pair, String text, List<GoldFact> all, List<GoldFact> left) {
    String type = fact.type();
    int[] count = counts.get(type);
    boolean quoted = type.equals("mention") || type.equals("roleHolder");
    if (!quoted && !text.contains(Words.squash(fact.quote()))) {
      unquoted.add(line(fact.source(), type, fact.quote()));
      count[1]++;
      return;
    }
    for (HardNegative negative : pair.hardNegatives()) {
      String phrase = Words.squash(negative.quote().replaceFirst("^Q:", ""));
      if (type.equals(NEGATIVES.get(negative.notFact()))
          && Words.squash(fact.quote()).contains(phrase)) {
        trapped.add(line(fact.source(), type, negative.why(), fact.quote()));
      }
    }
    List<GoldFact> same = all.stream().filter(g -> agree(fact, g, pair)).toList();
    Optional<GoldFact> hit = left.stream().filter(same::contains).findFirst();
    if (hit.isPresent()) {
      count[0]++;
      left.remove(hit.get());
      if (ONCE.contains(type)) {
        left.removeIf(same::contains);
      }
    } else if (!isSaidAgain(fact, same, pair)) {
      count[1]++;
      wrong.add(line(fact.source(), type, fact.subject(), fact.value(), fact.quote()));
    }
  }

  private static boolean isSaidAgain(StatedFact fact, List<GoldFact> same, GoldPair pair) {
    if (fact.type().equals("mention")) {
      return !same.isEmpty()
          || pair.hasUnnamedBody()
          || Words.of(fact.subject()).stream().noneMatch(HEADS::contains);
    }
    return same.stream().anyMatch(g -> ONCE.contains(fact.type()) || g.isWeak());
  }

  private static boolean agree(StatedFact fact, GoldFact gold, GoldPair pair) {
    if (!gold.type().equals(fact.type())) {
      return false;
    }
    String value = fact.value().strip();
    if (fact.type().equals("roleHolder")) {
      return Words.sameLabel(fact.subject(), gold.get("person"))
          && Words.sameLabel(value, gold.get("role"));
    }
    return isAbout(fact.subject(), gold, pair)
        && switch (fact.type()) {
          case "mention" -> true;
          case "meetingCount" -> value.equals(gold.get("count"));
          case "meetingDate", "established" ->
              value.equals(gold.get("date"))
                  || (!gold.get("date").isEmpty() && value.equals(gold.get("resolved")));
          case "budget" -> sameAmount(value, gold.get("amount"));
          case "chair" ->
              isNamed(
                  value,
                  Stream.concat(
                      Stream.of("holder", "person", "post").map(gold::get),
                      gold.get("holder").equals("I")
                          ? Stream.of("I", Objects.toString(pair.answerer(), ""))
                          : Stream.empty()));
          case "member" -> isNamed(value, Stream.of("person", "post", "org").map(gold::get));
          case "secretariat" ->
              gold.get("dept").isEmpty() || Words.sameLabel(value, gold.get("dept"));
          case "department" -> Words.sameLabel(value, gold.get("dept"));
          case "purpose" ->
              Math.max(
                      Words.overlap(value, gold.quote()), Words.overlap(fact.quote(), gold.quote()))
                  >= 0.5;
          default -> false;
        };
  }

  private static boolean isNamed(String value, Stream<String> names) {
    return names.anyMatch(name -> !name.isEmpty() && Words.sameLabel(value, name));
  }

  private static boolean sameAmount(String value, String amount) {
    if (amount.isEmpty() || value.isEmpty()) {
      return amount.isEmpty() && value.isEmpty();
    }
    try {
      return new BigDecimal(value.replace(",", "")).compareTo(new BigDecimal(amount)) == 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean isAbout(String subject, GoldFact fact, GoldPair pair) {
    Optional<GoldBody> body =
        pair.bodies().stream().filter(b -> b.name().equals(fact.body())).findFirst();
    if (body.isEmpty() || body.get().unnamed()) {
      return true;
    }
    return Stream.of(body.get().name(), body.get().quote(), body.get().alias())
        .anyMatch(name -> name != null && !name.isEmpty() && Words.sameLabel(subject, name));
  }

  private static String line(Object... cells) {
    return String.join(" | ", Stream.of(cells).map(c -> Objects.toString(c, "")).toList());
  }
}
