package org.pqgraph.extract;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.pqgraph.model.QuestionRecord;

/**
 * A record and all that was found in it.
 *
 * @param record the record
 * @param answeringBody the body asked
 * @param department whose "my Department" it is: the body asked, or where the source does not print
 *     it, that of the minister to whom the question is put
 * @param roles the posts of the answering member, as printed beside the name
 * @param mentions what the texts name, in order of place
 * @param facts what the answer states, in order of place
 * @param holdings who was said to hold a post, in order of place
 * @param citations what the texts cite, in order of place
 * @param refusal the kind of refusal, where the answer refuses or defers
 */
public record Extraction(
    QuestionRecord record,
    Optional<Entity.Body> answeringBody,
    Optional<Entity.Body> department,
    List<Entity.Post> roles,
    List<Mention> mentions,
    List<Fact> facts,
    List<Holding> holdings,
    List<Citation> citations,
    Optional<Refusal> refusal) {
  public Extraction {
    roles = List.copyOf(roles);
    mentions = List.copyOf(mentions);
    facts = List.copyOf(facts);
    holdings = List.copyOf(holdings);
    citations = List.copyOf(citations);
  }

  /** The same with only some of the hits. */
  Extraction keeping(Predicate<Hit> kept) {
    return new Extraction(
        record,
        answeringBody,
        department,
        roles,
        mentions.stream().filter(mention -> kept.test(Hits.of(mention))).toList(),
        facts.stream().filter(fact -> kept.test(Hits.of(fact))).toList(),
        holdings.stream().filter(holding -> kept.test(Hits.of(holding))).toList(),
        citations,
        refusal.filter(found -> kept.test(Hits.of(found))));
  }
}
