package org.pqgraph;

import org.junit.jupiter.api.extension.Extension;

/**
 * Tests of what is made of facts take every rule for sure: what is measured of a rule changes with
 * each judgement, and says nothing of the code. Found by JUnit itself (see
 * junit-platform.properties).
 */
public final class AllRulesAreSure implements Extension {
  static {
    System.setProperty("pqgraph.tiers", "src/test/resources/tiers");
  }
}
