package org.pqgraph.release;

import java.util.List;

/**
 * What is measured of a release, as {@code quality.ttl} names it: {@code id/quality/metric/} and
 * the name in lower case with hyphens.
 */
public enum Metric {
  /** How many questions there are. */
  QUESTIONS(Dimension.COMPLETENESS, "questions", "How many questions there are."),
  /** How many of them are answered. */
  ANSWERED(
      Dimension.COMPLETENESS,
      "answered",
      "How many questions have an answer that is more than a holding answer."),
  /** The share of questions that are answered, 0 to 1. */
  ANSWERED_SHARE(
      Dimension.COMPLETENESS,
      "share answered",
      "The share of questions that are answered, 0 to 1."),
  /** How many have an answer with a fact. */
  WITH_FACTS(
      Dimension.COMPLETENESS,
      "with facts",
      "How many questions have an answer in which at least one fact was found."),
  /** The share that have an answer with a fact, 0 to 1. */
  WITH_FACTS_SHARE(
      Dimension.COMPLETENESS,
      "share with facts",
      "The share of questions that have an answer in which at least one fact was found, 0 to 1."),
  /** How often something in the input was wrong. */
  PROBLEMS(
      Dimension.COMPLETENESS,
      "problems of the input",
      "How often something in the documents was wrong, whether a record was left out for it or not."),
  /** How many records were left out. */
  LEFT_OUT(
      Dimension.COMPLETENESS,
      "left out",
      "How many records, or rests of a document, were left out of the graph."),
  /** How many results with the severity sh:Violation. */
  VIOLATIONS(
      Dimension.CONSISTENCY,
      "violations",
      "How many results with severity sh:Violation the shapes have; a record with one is left out."),
  /** How many results with the severity sh:Warning. */
  WARNINGS(
      Dimension.CONSISTENCY,
      "warnings",
      "How many results with severity sh:Warning the shapes have; such a record stays."),
  /** How many results with the severity sh:Info. */
  NOTES(Dimension.CONSISTENCY, "notes", "How many results with severity sh:Info the shapes have."),
  /** How many pairs of claims cannot both be true. */
  CONTRADICTIONS(
      Dimension.CONSISTENCY,
      "contradictions",
      "How many pairs of claims on one body cannot both be true, by the library's query contradictions."),
  /** Facts found that a reader found too. */
  RIGHT(Dimension.ACCURACY, "right", "How many facts were found that a reader had marked."),
  /** Facts found that are none. */
  WRONG(Dimension.ACCURACY, "wrong", "How many facts were found that a reader had not marked."),
  /** Facts that were not found. */
  MISSED(Dimension.ACCURACY, "missed", "How many facts that a reader had marked were not found."),
  /** The share of what was found that is right, 0 to 1. */
  PRECISION(
      Dimension.ACCURACY, "precision", "The share of the facts found that are right, 0 to 1."),
  /** The share of what is there that was found, 0 to 1. */
  RECALL(Dimension.ACCURACY, "recall", "The share of the facts marked that were found, 0 to 1."),
  /** The harmonic mean of both. */
  F1(Dimension.ACCURACY, "F1", "The harmonic mean of precision and recall, 0 to 1."),
  /** How many readings of real texts a person judged. */
  JUDGED(
      Dimension.ACCURACY,
      "judged",
      "How many of the things that rules found in real questions and answers a person judged."),
  /** How many of those were right. */
  JUDGED_RIGHT(
      Dimension.ACCURACY, "judged right", "How many of the judged things the text really says."),
  /** The share of judged readings that were right, 0 to 1. */
  REAL_PRECISION(
      Dimension.ACCURACY,
      "precision on real texts",
      "The share of the judged things that the text really says, 0 to 1."),
  /** The lower end of its interval. */
  REAL_PRECISION_LOW(
      Dimension.ACCURACY,
      "precision on real texts, lower end",
      "The lower end of the 95 % interval (Wilson's) of the precision on real texts."),
  /** The upper end. */
  REAL_PRECISION_HIGH(
      Dimension.ACCURACY,
      "precision on real texts, upper end",
      "The upper end of the 95 % interval (Wilson's) of the precision on real texts."),
  /** The share of answers of which it was told right whether and how they refuse, 0 to 1. */
  REFUSALS_TOLD(
      Dimension.ACCURACY,
      "refusals told right",
      "The share of answers of which it was told right whether and how they refuse, 0 to 1.");

  /**
   * The gold sets by which accuracy is measured, by the names of their folders: those by which no
   * rule was written and no model trained.
   */
  public static final List<String> GOLD_SETS = List.of("typical", "heldout", "unseen");

  /** What a metric says something about. */
  public enum Dimension {
    COMPLETENESS("completeness", "What of the record is there.", "contextualDimensions"),
    CONSISTENCY("consistency", "Whether the data go together.", "intrinsicDimensions"),
    ACCURACY("accuracy", "Whether the facts are what the texts say.", "intrinsicDimensions");

    private final String label;
    private final String definition;
    private final String category;

    Dimension(String label, String definition, String category) {
      this.label = label;
      this.definition = definition;
      this.category = category;
    }

    /** Its name in words. */
    public String label() {
      return label;
    }

    /** A sentence on it. */
    public String definition() {
      return definition;
    }

    /** Its category in the W3C's list of dimensions for linked data. */
    public String category() {
      return "http://www.w3.org/2016/05/ldqd#" + category;
    }
  }

  private final Dimension dimension;
  private final String label;
  private final String definition;

  Metric(Dimension dimension, String label, String definition) {
    this.dimension = dimension;
    this.label = label;
    this.definition = definition;
  }

  /** Its name in IRIs, "answered-share". */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** Its name in words. */
  public String label() {
    return label;
  }

  /** What it tells, a sentence. */
  public String definition() {
    return definition;
  }

  /** What it says something about. */
  public Dimension dimension() {
    return dimension;
  }

  /** Whether its values are shares from 0 to 1; the others are whole numbers. */
  public boolean isShare() {
    return switch (this) {
      case ANSWERED_SHARE,
          WITH_FACTS_SHARE,
          PRECISION,
          RECALL,
          F1,
          REAL_PRECISION,
          REAL_PRECISION_LOW,
          REAL_PRECISION_HIGH,
          REFUSALS_TOLD ->
          true;
      default -> false;
    };
  }
}
