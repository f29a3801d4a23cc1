package org.pqgraph.serve.page;

import java.util.List;

/**
 * The page on the quality of a release.
 *
 * @param isMeasured whether the release has measurements; one made before there were any has not
 * @param counts the figures of the whole release
 * @param months coverage by month of tabling, the last first
 * @param sources coverage by document, the fullest first
 * @param rejected what was wrong in the input, the first ones
 * @param problems how often something was; more than are listed where there are many
 * @param judged what persons judged of real texts, by kind and tier
 * @param scores how well extraction does on marked texts
 * @param contradictions claims that cannot both be true, the first ones
 */
record QualityView(
    Frame frame,
    boolean isMeasured,
    List<StartView.Count> counts,
    List<Measurements.Shape> shapes,
    List<Coverage> months,
    List<Coverage> sources,
    List<Rejected> rejected,
    String problems,
    List<Judged> judged,
    List<Score> scores,
    List<Contradictions.Pair> contradictions) {

  /** How much there is of some questions, as text. */
  record Coverage(
      Ref part,
      String questions,
      String answered,
      String answeredShare,
      String withFacts,
      String withFactsShare) {}

  /** Something wrong in the input: where, what, and what was done. */
  record Rejected(String place, String what, String outcome, boolean lost) {}

  /** What was judged of a kind in a tier; shares of nothing are empty. */
  record Judged(
      String kind, String tier, String judged, String right, String precision, String interval) {}

  /**
   * Scores on some texts.
   *
   * @param set the folder of the gold set
   * @param texts how many questions with their answers
   * @param refusals the share of answers of which it was told right whether they refuse
   * @param kinds by kind of fact, all core facts first
   */
  record Score(String set, String texts, String refusals, List<Kind> kinds) {}

  /** Scores of a kind of fact; a share of nothing is empty. */
  record Kind(
      String name, String right, String wrong, String missed, String precision, String recall) {}
}
