package org.pqgraph.extract.statement;

import java.time.LocalDate;
import java.util.List;
import org.pqgraph.extract.Hit;
import org.pqgraph.extract.PartialDate;

/** Statements as hits, to be judged and to have tiers like facts. */
public final class StatementHits {
  private StatementHits() {}

  /** All statements of a record. */
  public static List<Hit> of(List<Statement> statements) {
    return statements.stream().map(StatementHits::of).toList();
  }

  /** A statement, of the kind and with the values that {@code pqgraph query facts} prints. */
  public static Hit of(Statement statement) {
    return switch (statement) {
      case Statement.Commitment s ->
          hit("commitment", s.who().orElse(""), s.due().map(StatementHits::days).orElse(""), s);
      case Statement.NoPlan s -> hit("noPlans", "", s.kind(), s);
      case Statement.Responsibility s -> hit("responsibility", s.who(), s.kind(), s);
      case Statement.Pointer s -> hit("pointer", "", s.url().or(s::title).orElse(""), s);
      case Statement.Contact s ->
          hit("contact", s.with(), s.on().map(PartialDate::toString).orElse(""), s);
      case Statement.QuantityOutcome s -> hit("quantity", "", s.outcome(), s);
      case Statement.Figure s -> hit("figure", "", s.value().toPlainString(), s);
    };
  }

  private static Hit hit(String kind, String subject, String value, Statement statement) {
    return new Hit(kind, subject, value, statement.place());
  }

  private static String days(Due due) {
    return due.latest()
        .map(last -> due.earliest().map(LocalDate::toString).orElse("") + "/" + last)
        .orElse(due.printed());
  }
}
