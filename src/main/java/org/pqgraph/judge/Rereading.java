package org.pqgraph.judge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.pqgraph.extract.Extractor;
import org.pqgraph.extract.Hit;

/**
 * Reads the judged questions again and tells which rule makes each judged claim now, if any. A
 * claim whose quote grew or shrank is the same where the words overlap.
 */
public final class Rereading {
  private final Judgements judgements;
  private final Map<String, List<Judgement>> byQuestion = new HashMap<>();
  private final Set<String> read = new HashSet<>();
  private final List<Judgement> lost = new ArrayList<>();
  private final List<Judgement> back = new ArrayList<>();
  private int moved;

  /**
   * @param judgements get the rules of now as documents are read
   */
  public Rereading(Judgements judgements) {
    this.judgements = judgements;
    judgements
        .all()
        .forEach(j -> byQuestion.computeIfAbsent(j.id(), id -> new ArrayList<>()).add(j));
  }

  /**
   * Reads the judged questions that are among documents; of a question that comes twice, the first.
   *
   * @param extractor one that keeps everything, of whatever tier
   */
  public void read(Extractor extractor, List<Path> inputs, InputStream standardInput)
      throws IOException {
    new Reading(extractor)
        .read(
            inputs,
            standardInput,
            record -> {
              String id = DrawnHit.id(record);
              return byQuestion.containsKey(id) && read.add(id);
            },
            this::compare);
  }

  private void compare(Reading.Found found) {
    List<Judgement> now =
        found.hits().stream().map(hit -> judgeable(DrawnHit.of(found.record(), hit), hit)).toList();
    for (Judgement judged : byQuestion.get(DrawnHit.id(found.record()))) {
      Optional<Judgement> made =
          now.stream()
              .filter(hit -> isSame(hit, judged))
              .min(Comparator.comparingInt(hit -> distance(hit, judged)));
      String rule = made.map(Judgement::rule).orElse("");
      if (judged.isMade() && made.isEmpty() && judged.isRight()) {
        lost.add(judged);
      } else if (!judged.isMade() && made.isPresent() && !judged.isRight()) {
        back.add(judged.madeBy(rule, OptionalDouble.empty()));
      }
      moved += rule.equals(judged.rule()) ? 0 : 1;
      judgements.set(
          judged.madeBy(rule, made.map(Judgement::score).orElse(OptionalDouble.empty())));
    }
  }

  private static Judgement judgeable(DrawnHit hit, Hit found) {
    return new Judgement(
        hit.id(),
        hit.part(),
        hit.rule(),
        hit.kind(),
        hit.start(),
        hit.end(),
        Fingerprints.quote(hit.quote()),
        Fingerprints.claim(hit.subject()),
        Fingerprints.claim(hit.value()),
        found.place().score(),
        "",
        "");
  }

  private static boolean isSame(Judgement hit, Judgement judged) {
    return hit.kind().equals(judged.kind())
        && hit.part().equals(judged.part())
        && hit.subject().equals(judged.subject())
        && hit.value().equals(judged.value())
        && hit.start() < judged.end()
        && judged.start() < hit.end();
  }

  private static int distance(Judgement hit, Judgement judged) {
    return Math.abs(hit.start() - judged.start()) + Math.abs(hit.end() - judged.end());
  }

  /** How many judged questions were among the documents. */
  public int questions() {
    return read.size();
  }

  /** How many judged claims another rule makes now than before, or none. */
  public int moved() {
    return moved;
  }

  /** Judged right, made before, and made no more. */
  public List<String> lost() {
    return lost.stream().map(Rereading::line).toList();
  }

  /** Judged wrong, not made before, and made now. */
  public List<String> back() {
    return back.stream().map(Rereading::line).toList();
  }

  private static String line(Judgement judgement) {
    return "question %s, %s, code points %d to %d: %s%s"
        .formatted(
            judgement.id(),
            judgement.part(),
            judgement.start(),
            judgement.end(),
            judgement.kind(),
            judgement.rule().isEmpty() ? "" : " by " + judgement.rule());
  }
}
