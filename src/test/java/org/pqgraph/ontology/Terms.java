package org.pqgraph.ontology;

import java.util.List;
import java.util.stream.Stream;

/**
 * The names that queries and data rely on. Taking one away, or renaming it, breaks someone's query.
 */
final class Terms {
  static final List<String> CLASSES =
      List.of(
          "WrittenQuestion",
          "Answer",
          "Member",
          "Party",
          "House",
          "AnsweringBody",
          "GovernmentBody",
          "Post",
          "RoleHolding",
          "Fact",
          "Establishment",
          "MeetingCount",
          "Meeting",
          "Membership",
          "Chairing",
          "SecretariatProvision",
          "Funding",
          "DepartmentLink",
          "PurposeStatement",
          "Statement",
          "Commitment",
          "NoPlan",
          "ResponsibilityStatement",
          "Pointer",
          "Contact",
          "QuantityOutcome",
          "Figure",
          "Evidence",
          "Citation",
          "RoundRobin",
          "Table");

  static final List<String> FACT_CLASSES =
      List.of(
          "Establishment",
          "MeetingCount",
          "Meeting",
          "Membership",
          "Chairing",
          "SecretariatProvision",
          "Funding",
          "DepartmentLink",
          "PurposeStatement");

  static final List<String> PROPERTIES =
      List.of(
          "askedBy",
          "answeringBody",
          "house",
          "uin",
          "dateTabled",
          "dateForAnswer",
          "search",
          "heading",
          "questionText",
          "isNamedDay",
          "isWithdrawn",
          "interestDeclared",
          "answerTo",
          "answer",
          "answeredBy",
          "answeredAs",
          "rolePrinted",
          "dateAnswered",
          "answerText",
          "answerType",
          "replacesAnswer",
          "refusal",
          "pursuantTo",
          "refersTo",
          "mentions",
          "post",
          "about",
          "value",
          "participant",
          "since",
          "asOf",
          "earliest",
          "latest",
          "kind",
          "act",
          "whoPrinted",
          "duePrinted",
          "evidence",
          "statedIn",
          "exact",
          "start",
          "end",
          "rule",
          "tier",
          "confidence",
          "isTruncated",
          "resolvesTo",
          "partOfRoundRobin",
          "table",
          "rowCount",
          "columnCount",
          "cells",
          "unit");

  private Terms() {}

  static Stream<String> all() {
    return Stream.concat(CLASSES.stream(), PROPERTIES.stream());
  }
}
