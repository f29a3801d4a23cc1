package org.pqgraph.serve.page;

import java.util.List;

/**
 * The page on a rule of extraction.
 *
 * @param figures how often it was right on real answers, as words; or empty
 * @param version the version that caught the words of this page
 * @param known the version that the program has, of which the rest is; empty where it has none
 */
record RuleView(
    Frame frame,
    String id,
    String version,
    String known,
    String catches,
    String makes,
    String figures,
    List<String> patterns,
    List<String> unless,
    List<Example> examples,
    List<Hit> hits,
    Paging paging) {

  /** A text with what the rule finds in it; nothing where it must not match. */
  record Example(String text, List<String> gives) {}

  /** Words that a rule caught, and where. */
  record Hit(String exact, Ref question, Ref rule) {}
}
