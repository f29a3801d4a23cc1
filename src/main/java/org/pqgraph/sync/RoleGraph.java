package org.pqgraph.sync;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.pqgraph.extract.Entity.Body;
import org.pqgraph.extract.Entity.Post;
import org.pqgraph.extract.Roles;
import org.pqgraph.graph.Terms;
import org.pqgraph.model.Slug;
import org.pqgraph.reference.ReferenceData;
import org.pqgraph.reference.ReferenceEntry;
import org.pqgraph.reference.ReferenceEntry.Kind;

/**
 * Writes who held which post. A post gets the IRI that a build gives to the same title where it is
 * printed beside an answer.
 */
final class RoleGraph {
  private static final Pattern ARTICLE = Pattern.compile("(?i)^the ");
  private static final Pattern BRACKET = Pattern.compile("\\([^()]*\\)");
  private static final Pattern ALSO =
      Pattern.compile("(?i)\\s*\\((?:also|jointly)(?: in| with| as| at)?(?: the)? ([^()]+)\\)");
  private static final Pattern NEXT_DEPARTMENT =
      Pattern.compile(" and (?:the )?(?=Department |Ministry )");
  private static final Pattern TWO_NAMES =
      Pattern.compile("\\(([^()/]+ [^()/]+)/([^()/]+ [^()/]+)\\)");
  private static final Pattern AFTER_COMMA = Pattern.compile("^(.+), (?:the )?([^,]+(?:, .+)?)$");

  private final Facts facts;
  private final ReferenceData reference;
  private final Roles roles;
  private final SyncProgress progress;

  RoleGraph(Facts facts, ReferenceData reference, SyncProgress progress) {
    this.facts = facts;
    this.reference = reference;
    this.roles = Roles.load(reference);
    this.progress = progress;
  }

  /**
   * Adds that a member held a post.
   *
   * @param member the member's IRI
   * @param key what stands for the member in the holding's IRI
   * @param title the title as the registry prints it
   * @param department the department's name, where told apart from the title
   * @param place where the registry tells it, for a message
   */
  void hold(
      Node member, String key, String title, Optional<String> department, Span span, String place) {
    if (span.isBackwards()) {
      progress.problem(place + ": left out: \"" + title + "\" ends before it begins, " + span);
      return;
    }
    LocalDate then = span.start().or(span::end).orElseGet(LocalDate::now);
    List<Post> posts = new ArrayList<>();
    for (String each : apart(title, then)) {
      posts.addAll(posts(each, department, then));
    }
    for (Post post : posts) {
      Node office = describe(post);
      Node holding = facts.at("id/role-holding/" + key + "-" + last(office) + span.key());
      facts.type(holding, Terms.pq("RoleHolding"));
      facts.add(holding, Terms.ORG_MEMBER, member);
      facts.add(holding, Terms.pq("post"), office);
      post.in().ifPresent(body -> facts.add(holding, Terms.ORG_ORGANIZATION, describe(body)));
      span.start().ifPresent(day -> facts.date(holding, Facts.START, day));
      facts.earliestEnd(holding, span.end());
      facts.add(holding, Terms.SOURCE, facts.dataset());
    }
  }

  /**
   * Adds that a member was appointed to one post, by a registry that tells its department apart.
   * The title stays on the holding as the registry has it: posts of the reference data go by other
   * names too.
   *
   * @param department the department's name
   */
  void appoint(
      Node member, String key, String title, Optional<String> department, Span span, String place) {
    if (span.isBackwards()) {
      progress.problem(place + ": left out: \"" + title + "\" ends before it begins, " + span);
      return;
    }
    LocalDate then = span.start().or(span::end).orElseGet(LocalDate::now);
    Post post = posts(title, department, then).get(0);
    Node office = describe(post);
    Node holding = facts.at("id/role-holding/" + key + "-" + last(office) + span.key());
    facts.type(holding, Terms.pq("RoleHolding"));
    facts.label(holding, Terms.TITLE, title);
    facts.add(holding, Terms.ORG_MEMBER, member);
    facts.add(holding, Terms.pq("post"), office);
    department
        .map(name -> roles.department(name, Optional.of(then)))
        .ifPresent(body -> facts.add(holding, Terms.ORG_ORGANIZATION, describe(body)));
    span.start().ifPresent(day -> facts.date(holding, Facts.START, day));
    facts.earliestEnd(holding, span.end());
    facts.add(holding, Terms.SOURCE, facts.dataset());
  }

  /**
   * "Minister of State (Home Office) (also in the Wales Office)" as two titles: the second is the
   * same rank there, or, "also Lord in Waiting", a post of its own.
   */
  private List<String> apart(String printed, LocalDate then) {
    List<String> titles = new ArrayList<>();
    Matcher also = ALSO.matcher(printed);
    String first = also.replaceAll("").strip();
    titles.add(oneOf(first, then));
    also.reset();
    while (also.find()) {
      String rank = BRACKET.matcher(first).replaceAll("").strip();
      for (String other : NEXT_DEPARTMENT.split(also.group(1).strip(), -1)) {
        titles.add(
            roles.isDepartment(other, Optional.of(then)) ? rank + " (" + other + ")" : other);
      }
    }
    return titles;
  }

  /**
   * Of "(Department of Tides/Ministry of Ports)", the one that there was that day, or the first.
   */
  private String oneOf(String title, LocalDate then) {
    Matcher two = TWO_NAMES.matcher(title);
    if (!two.find()) {
      return title;
    }
    boolean isSecond =
        roles.isDepartment(two.group(2), Optional.of(then))
            && reference.existed(Kind.BODY, two.group(2), then);
    return two.replaceFirst(
        Matcher.quoteReplacement("(" + two.group(isSecond ? 2 : 1).strip() + ")"));
  }

  private List<Post> posts(String printed, Optional<String> department, LocalDate then) {
    String title = bracketed(ARTICLE.matcher(printed).replaceFirst(""), then);
    List<Post> posts = roles.of(title, Optional.of(then));
    boolean unplaced =
        !posts.isEmpty() && posts.get(0).in().isEmpty() && !posts.get(0).isReference();
    return unplaced && department.isPresent()
        ? roles.of(title + " (" + department.get() + ")", Optional.of(then))
        : posts;
  }

  /** "Minister of State, Ministry of Defence" as "Minister of State (Ministry of Defence)". */
  private String bracketed(String title, LocalDate then) {
    Matcher comma = AFTER_COMMA.matcher(title);
    if (comma.matches()
        && reference.resolve(Kind.BODY, comma.group(2), Optional.of(then)).isPresent()) {
      return comma.group(1) + " (" + comma.group(2) + ")";
    }
    return title;
  }

  /** The name of a body by the slug of its name, as registries shorten it. */
  Optional<String> bodyName(String slug, Optional<LocalDate> then) {
    return reference.resolve(Kind.BODY, slug.replace('-', ' '), then).map(ReferenceEntry::label);
  }

  private Node describe(Post post) {
    Node node = facts.at(post.path());
    if (!post.isReference()) {
      facts.type(node, Terms.pq("Post"));
      facts.name(node, post.label());
      post.in().ifPresent(body -> facts.add(node, Terms.POST_IN, describe(body)));
    }
    return node;
  }

  private Node describe(Body body) {
    Node node = facts.at(body.path());
    if (!body.isReference()) {
      facts.type(node, Terms.pq("GovernmentBody"));
      facts.add(node, Terms.CLASSIFICATION, facts.at("id/concept/body-kind/" + body.kind()));
      facts.name(node, body.label());
    }
    return node;
  }

  /** The party of a name; described where the reference data do not. */
  Node party(String name) {
    Optional<ReferenceEntry> known = reference.resolve(Kind.PARTY, name, Optional.empty());
    if (known.isPresent()) {
      return facts.at(known.get().path());
    }
    Node party = facts.at("id/party/" + Slug.of(name));
    facts.type(party, Terms.pq("Party"));
    facts.name(party, name);
    return party;
  }

  private static String last(Node node) {
    return node.getURI().substring(node.getURI().lastIndexOf('/') + 1);
  }
}
