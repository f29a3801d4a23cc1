package org.pqgraph.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.pqgraph.extract.Entity.Body;

/**
 * Everything that rules found in a record's texts, as {@link Hit}s. A new kind of statement is
 * judged, and has a tier, as soon as it is listed here.
 */
public final class Hits {
  /** The kind of a named body; posts and people named have kinds of their own. */
  public static final String MENTION = "mention";

  private Hits() {}

  /** All that was found in a record, in no order that means anything. */
  public static List<Hit> of(Extraction extraction) {
    List<Hit> hits = new ArrayList<>();
    extraction.mentions().forEach(mention -> hits.add(of(mention)));
    extraction.facts().forEach(fact -> hits.add(of(fact)));
    extraction.holdings().forEach(holding -> hits.add(of(holding)));
    extraction.refusal().ifPresent(refusal -> hits.add(of(refusal)));
    return hits;
  }

  /** A mention. */
  public static Hit of(Mention mention) {
    String kind =
        switch (mention.entity()) {
          case Body b -> MENTION;
          case Entity.Post p -> "postMention";
          case Entity.Named n -> "personMention";
        };
    return new Hit(kind, mention.entity().label(), "", mention.place());
  }

  /** A holding of a post. */
  public static Hit of(Holding holding) {
    return new Hit("roleHolder", holding.person().name(), holding.post().label(), holding.place());
  }

  /** A refusal. */
  public static Hit of(Refusal refusal) {
    return new Hit("refusal", "", refusal.kind(), refusal.place());
  }

  /** A fact. */
  public static Hit of(Fact fact) {
    String about = fact.about().label();
    Place place = fact.place();
    return switch (fact) {
      case Fact.MeetingCount f -> new Hit("meetingCount", about, f.count() + "", place);
      case Fact.Meeting f -> new Hit("meetingDate", about, f.date().toString(), place);
      case Fact.Establishment f ->
          new Hit(
              f.kind().equals("ended") ? "ended" : "established",
              about,
              f.date().map(PartialDate::toString).orElse(""),
              place);
      case Fact.Membership f -> new Hit("member", about, f.participant().label(), place);
      case Fact.Chairing f -> new Hit("chair", about, f.participant().label(), place);
      case Fact.SecretariatProvision f ->
          new Hit("secretariat", about, f.at().map(Body::label).orElse(""), place);
      case Fact.Funding f ->
          new Hit("budget", about, f.pounds().map(BigDecimal::toPlainString).orElse(""), place);
      case Fact.DepartmentLink f -> new Hit("department", about, f.department().label(), place);
      case Fact.PurposeStatement f -> new Hit("purpose", about, f.purpose(), place);
    };
  }
}
