package org.pqgraph.release;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.pqgraph.extract.Tier;
import org.pqgraph.graph.Terms;

/**
 * The tier of each fact over all records: that of its best evidence, which only the end of the
 * input shows. Holds some 200 bytes for each different fact, of which there is one in several
 * questions.
 */
final class ClaimTiers {
  private static final Node TIER = Terms.pq("tier");
  private static final Node CONFIDENCE = Terms.pq("confidence");
  private static final String FACT = "/id/fact/";

  /** A fact's tier and confidence as one record has them; the latter null where there is none. */
  private record Standing(Quad tier, Quad confidence) {
    Standing better(Standing other) {
      int byTier = Boolean.compare(isSure(), other.isSure());
      if (byTier != 0) {
        return byTier > 0 ? this : other;
      }
      return number() >= other.number() ? this : other;
    }

    private boolean isSure() {
      return tier.getObject().getLiteralLexicalForm().equals(Tier.SURE.notation());
    }

    private double number() {
      return confidence == null
          ? -1
          : Double.parseDouble(confidence.getObject().getLiteralLexicalForm());
    }
  }

  private final Map<Node, Standing> best = new HashMap<>();

  /** A tier whose confidence may follow. */
  private Quad open;

  /** Keeps the tier and confidence of a fact back, and passes on any other quad. */
  void accept(Quad quad, Consumer<Quad> out) {
    boolean isTier = quad.getPredicate().equals(TIER);
    boolean isConfidence = quad.getPredicate().equals(CONFIDENCE);
    if (!(isTier || isConfidence) || !quad.getSubject().getURI().contains(FACT)) {
      out.accept(quad);
    } else if (isTier) {
      keep(null);
      open = quad;
    } else {
      keep(quad);
    }
  }

  /** Takes the tier that waits, with the confidence that was written after it. */
  private void keep(Quad confidence) {
    if (open != null) {
      best.merge(open.getSubject(), new Standing(open, confidence), Standing::better);
      open = null;
    }
  }

  /** Hands on the tiers, in the order of the facts' IRIs, so that a build is the same again. */
  void finish(Consumer<Quad> out) {
    keep(null);
    Map<String, Standing> ordered = new TreeMap<>();
    best.forEach((fact, standing) -> ordered.put(fact.getURI(), standing));
    for (Standing standing : ordered.values()) {
      out.accept(standing.tier());
      if (standing.confidence() != null) {
        out.accept(standing.confidence());
      }
    }
  }
}
