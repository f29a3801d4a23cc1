package org.pqgraph.release;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.pqgraph.graph.Iris;
import org.pqgraph.graph.Terms;
import org.pqgraph.reference.Members;

/**
 * Gives each member one label, when all records were heard: that of the reference data, or the one
 * printed last where records are newer than the source of those data and print another name. One
 * who went to the other House has another name. Holds a few thousand members.
 */
final class MemberNames {
  private final Iris iris;
  private final Members members;
  private final String path;
  private final Map<String, Heard> heard = new TreeMap<>();

  /** What records call a member. */
  private static final class Heard {
    final TreeSet<String> labels = new TreeSet<>();
    Optional<Printed> newest = Optional.empty();
  }

  private record Printed(String name, LocalDate on) {}

  MemberNames(Iris iris, Members members) {
    this.iris = iris;
    this.members = members;
    this.path = iris.base() + "id/member/";
  }

  /**
   * Keeps back a label of a member.
   *
   * @param on the day of the record
   * @return whether the quad was one
   */
  boolean keeps(Quad quad, Optional<LocalDate> on) {
    Node subject = quad.getSubject();
    if (!subject.isURI() || !subject.getURI().startsWith(path) || !quad.getObject().isLiteral()) {
      return false;
    }
    String text = quad.getObject().getLiteralLexicalForm();
    if (quad.getPredicate().equals(Terms.NAME)) {
      Heard member = heard.computeIfAbsent(subject.getURI(), k -> new Heard());
      Printed printed = new Printed(text, on.orElse(LocalDate.MIN));
      if (member.newest.map(before -> isNewer(printed, before)).orElse(true)) {
        member.newest = Optional.of(printed);
      }
      return false;
    }
    if (quad.getPredicate().equals(Terms.PREF_LABEL)
        || quad.getPredicate().equals(Terms.ALT_LABEL)) {
      heard.computeIfAbsent(subject.getURI(), k -> new Heard()).labels.add(text);
      return true;
    }
    return false;
  }

  /** Of two names of one day the first by the alphabet, whatever the order of the records. */
  private static boolean isNewer(Printed printed, Printed before) {
    return printed.on().isAfter(before.on())
        || (printed.on().equals(before.on()) && printed.name().compareTo(before.name()) < 0);
  }

  /** The name by which a member is known; empty where no record names it. */
  private Optional<String> label(String member) {
    Heard named = heard.get(member);
    String known = member.substring(iris.base().length());
    Optional<Printed> printed = named == null ? Optional.empty() : named.newest;
    Optional<String> renamed =
        printed.filter(p -> members.isRenamed(known, p.name(), p.on())).map(Printed::name);
    return renamed
        .or(() -> members.label(known))
        .or(() -> printed.map(Printed::name))
        .or(() -> named == null ? Optional.empty() : Optional.of(named.labels.first()));
  }

  /** A quad of the reference data, in which a label that is none any more is another name. */
  Quad settled(Quad quad) {
    return quad.getPredicate().equals(Terms.PREF_LABEL)
            && quad.getSubject().isURI()
            && heard.containsKey(quad.getSubject().getURI())
            && !label(quad.getSubject().getURI())
                .equals(Optional.of(quad.getObject().getLiteralLexicalForm()))
        ? Quad.create(quad.getGraph(), quad.getSubject(), Terms.ALT_LABEL, quad.getObject())
        : quad;
  }

  /** Writes the labels, by the order of IRIs. */
  void finish(Consumer<Quad> sink) {
    heard.forEach(
        (member, named) ->
            label(member)
                .ifPresent(
                    label -> {
                      named.labels.remove(label);
                      write(member, Terms.PREF_LABEL, label, sink);
                      named.labels.forEach(other -> write(member, Terms.ALT_LABEL, other, sink));
                    }));
  }

  private void write(String member, Node property, String label, Consumer<Quad> sink) {
    sink.accept(
        Quad.create(
            iris.graph("record"),
            NodeFactory.createURI(member),
            property,
            NodeFactory.createLiteralLang(label, "en")));
  }
}
