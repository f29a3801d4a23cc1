package org.pqgraph.report;

import java.util.List;

/**
 * A rule with some of what it found.
 *
 * @param rule its id and version, as in met-on/2
 * @param catches what it catches, in a sentence; empty where the rule is not known any more
 * @param found how much it found in all
 * @param findings the sample
 */
public record RuleSample(String rule, String catches, long found, List<Finding> findings) {
  public RuleSample {
    findings = List.copyOf(findings);
  }
}
