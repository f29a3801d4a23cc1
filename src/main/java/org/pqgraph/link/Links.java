package org.pqgraph.link;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.pqgraph.graph.Iris;
import org.pqgraph.graph.RecordQuads;
import org.pqgraph.link.LinkTarget.How;
import org.pqgraph.reference.ReferenceData;
import org.pqgraph.reference.ReferenceEntry;

/**
 * Makes the links of a build, as {@code links/targets.yaml} says. Links of questions come with each
 * record; those of members and bodies at the end, when all are known. Holds the numbers of members.
 */
public final class Links {
  private static final Pattern QUESTION =
      Pattern.compile("id/question/(?:commons|lords)/(\\d{4}-\\d{2}-\\d{2})/([A-Za-z0-9]+)");
  private static final Pattern MEMBER = Pattern.compile("id/member/(\\d+)");

  private final Iris iris;
  private final LinkTargets targets;
  private final LinkCandidates candidates;
  private final NameMatcher matcher;
  private final Set<Integer> members = new HashSet<>();

  /**
   * @param iris the base of our IRIs
   * @param targets where links lead
   * @param candidates what synced files say
   */
  public Links(Iris iris, LinkTargets targets, LinkCandidates candidates) {
    this.iris = iris;
    this.targets = targets;
    this.candidates = candidates;
    this.matcher = new NameMatcher(targets.names());
  }

  /**
   * Hears of a record, and gives the links of its question.
   *
   * @param isAlone whether it was answered by itself, and not in a group
   */
  public void add(RecordQuads quads, boolean isAlone, Consumer<Quad> sink) {
    for (Quad quad : quads.shared()) {
      Matcher member = MEMBER.matcher(path(quad.getSubject()));
      if (member.matches()) {
        members.add(Integer.parseInt(member.group(1)));
      }
    }
    Matcher question = QUESTION.matcher(path(quads.question()));
    if (!isAlone || !question.matches()) {
      return;
    }
    for (LinkTarget target : targets.targets()) {
      if (target.isOf("question", How.OWN_KEY)
          && target.since().stream()
              .allMatch(day -> question.group(1).compareTo(day.toString()) >= 0)) {
        link(
            quads.question(),
            target,
            target
                .pattern()
                .replace("{date}", question.group(1))
                .replace("{uin}", question.group(2)),
            sink);
      }
    }
  }

  private String path(Node node) {
    return node.isURI() && node.getURI().startsWith(iris.base())
        ? node.getURI().substring(iris.base().length())
        : "";
  }

  /** Gives the links of the members that were heard of, and of the bodies of the reference data. */
  public void finish(ReferenceData reference, Consumer<Quad> sink) {
    for (int number : new TreeSet<>(members)) {
      Node member = iris.at("id/member/" + number);
      for (LinkTarget target : targets.targets()) {
        if (target.isOf("member", How.OWN_KEY)) {
          link(
              member, target, target.pattern().replace("{number}", Integer.toString(number)), sink);
        } else if (target.isOf("member", How.REGISTRY)) {
          candidates
              .byKey(target, Integer.toString(number))
              .ifPresent(item -> registered(member, number, target, item).write(iris, sink));
        }
      }
    }
    for (LinkTarget target : targets.targets()) {
      if (target.isOf("body", How.NAME)) {
        named(target, reference, sink);
      }
    }
  }

  private static void link(
      Node graph, Node subject, LinkTarget target, String object, Consumer<Quad> sink) {
    sink.accept(
        Quad.create(
            graph,
            subject,
            NodeFactory.createURI(target.predicate()),
            NodeFactory.createURI(object)));
  }

  private void link(Node subject, LinkTarget target, String object, Consumer<Quad> sink) {
    link(iris.graph("links"), subject, target, object, sink);
  }

  private static Mapping registered(
      Node member, int number, LinkTarget target, LinkCandidates.Item item) {
    String object = target.pattern().replace("{item}", item.iri()).replace("{value}", item.value());
    return new Mapping(
        member,
        NodeFactory.createURI(target.predicate()),
        NodeFactory.createURI(object),
        target,
        "BackgroundKnowledgeBasedMatching",
        1.0,
        Integer.toString(number),
        item.asOf(),
        "shared identifier: " + item.iri() + " gives the number in Parliament's Members API");
  }

  private void named(LinkTarget target, ReferenceData reference, Consumer<Quad> sink) {
    List<String> personKeys =
        targets.targets().stream()
            .map(LinkTarget::key)
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    List<NamedBody> theirs = candidates.bodies(target, personKeys);
    for (ReferenceEntry entry : reference.entries(ReferenceEntry.Kind.BODY)) {
      matcher
          .best(NamedBody.of(entry), theirs)
          .ifPresent(found -> mapping(target, entry, found).write(iris, sink));
    }
  }

  private Mapping mapping(LinkTarget target, ReferenceEntry entry, NameMatcher.Found found) {
    return new Mapping(
        iris.at(entry.path()),
        NodeFactory.createURI(target.predicate()),
        NodeFactory.createURI(found.theirs().id()),
        target,
        "LexicalMatching",
        found.match().score(),
        found.match().name(),
        found.theirs().asOf(),
        "by name: " + found.match().method() + ", first days: " + found.match().days());
  }
}
