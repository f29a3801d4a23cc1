package org.pqgraph.graph;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.pqgraph.extract.Entity;
import org.pqgraph.extract.Mention;
import org.pqgraph.extract.TextPart;
import org.pqgraph.model.AnswerRecord;
import org.pqgraph.model.QuestionRecord;
import org.pqgraph.reference.Holders;
import org.pqgraph.reference.RoleHolding;

/**
 * Finds the role holding of the member who held a post on the day on which a text names it. The
 * post stays what is named; the link is from the evidence, since it is of that place and day.
 */
final class HolderLinks {
  private final Iris iris;
  private final Holders holders;

  HolderLinks(Iris iris, Holders holders) {
    this.iris = iris;
    this.holders = holders;
  }

  /** The holding that a mention means, where its text has a day and synced data settle it. */
  Optional<Node> of(Mention mention, QuestionRecord record) {
    if (holders.isEmpty() || !(mention.entity() instanceof Entity.Post post)) {
      return Optional.empty();
    }
    boolean asked = mention.place().part() == TextPart.QUESTION;
    Optional<LocalDate> day =
        asked ? record.dateTabled() : record.answer().flatMap(AnswerRecord::date);
    String text = asked ? record.text() : record.answer().orElseThrow().text();
    return day.flatMap(
            on ->
                holders.holder(
                    post.label(), text, mention.place().start(), mention.place().end(), on))
        .map(this::node);
  }

  /** The holding of the role printed beside an answer's member. */
  Optional<Node> of(String rolePrinted, AnswerRecord answer) {
    return answer
        .date()
        .flatMap(on -> holders.holder(rolePrinted, Optional.empty(), on))
        .map(this::node);
  }

  /**
   * The posts that a member held in a department on the day of an answer.
   *
   * @param member the member's IRI
   * @param department the department's path
   */
  List<Node> postsOf(Node member, String department, LocalDate on) {
    return holders.heldBy(iris.path(member), department, on).stream()
        .map(holding -> iris.at(holding.post()))
        .distinct()
        .toList();
  }

  private Node node(RoleHolding holding) {
    return iris.at(holding.path());
  }
}
