package org.pqgraph.sync;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.pqgraph.graph.Terms;

/**
 * Who held which post, from parlparse's files of memberships. A person has Parliament's number
 * where a membership was made from Parliament's data, or where a table tells; else
 * TheyWorkForYou's.
 */
final class MinisterFiles {
  private static final Pattern PERSON = Pattern.compile("uk\\.org\\.publicwhip/person/(\\d{1,9})");
  private static final Pattern MEMBER =
      Pattern.compile("uk\\.parliament\\.data/Member/(\\d{1,9})/.*");

  private record Membership(
      Json json, String person, String role, Optional<String> organization, Span span) {}

  private final Client client;
  private final Endpoints endpoints;
  private final SyncProgress progress;
  private final Facts facts;
  private final RoleGraph roles;
  private final Map<String, String> numbers = new HashMap<>();

  /**
   * @param numbers the Members API's numbers by TheyWorkForYou's, as far as they are known
   */
  MinisterFiles(
      Client client,
      Endpoints endpoints,
      SyncProgress progress,
      Facts facts,
      RoleGraph roles,
      Map<String, String> numbers) {
    this.client = client;
    this.endpoints = endpoints;
    this.progress = progress;
    this.facts = facts;
    this.roles = roles;
    this.numbers.putAll(numbers);
  }

  void read(List<URI> files) throws InterruptedException {
    List<Membership> memberships = new ArrayList<>();
    for (URI file : files.stream().flatMap(MinisterFiles::each).toList()) {
      progress.stage("reading " + file);
      Json json = client.json(file);
      Json list = json.isArray() ? json : json.at("memberships");
      if (list.isAbsent()) {
        throw list.wrong("missing");
      }
      for (Json membership : list.elements()) {
        read(membership).ifPresent(memberships::add);
      }
    }
    for (int i = 0; i < memberships.size(); i++) {
      hold(memberships.get(i));
      progress.count(i + 1L, memberships.size(), "memberships of the government");
    }
  }

  private static Stream<URI> each(URI uri) {
    return Downloads.isLocal(uri)
        ? Downloads.files(uri, ".json").stream().map(Path::toUri)
        : Stream.of(uri);
  }

  private Optional<Membership> read(Json json) {
    String person = person(json.at("person_id"));
    json.at("id")
        .text()
        .map(MEMBER::matcher)
        .filter(Matcher::matches)
        .ifPresent(id -> numbers.putIfAbsent(person, id.group(1)));
    Optional<String> role = json.at("role").text();
    if (role.isEmpty() || !isOfGovernment(json.at("source").text(), role.get())) {
      return Optional.empty();
    }
    Span span = Span.of(json.at("start_date"), json.at("end_date"));
    return Optional.of(
        new Membership(json, person, role.get(), json.at("organization_id").text(), span));
  }

  private static String person(Json id) {
    Matcher person = PERSON.matcher(id.needed());
    if (!person.matches()) {
      throw id.wrong("no number of a person: " + id.needed());
    }
    return person.group(1);
  }

  private boolean isOfGovernment(Optional<String> source, String role) {
    Endpoints.Ministers data = endpoints.ministers();
    if (source.isPresent()) {
      return source.get().equals(data.governmentSource());
    }
    return Pattern.compile(data.governmentRole()).matcher(role).find()
        && !Pattern.compile(data.otherRole()).matcher(role).find();
  }

  private void hold(Membership membership) {
    Optional<String> number = Optional.ofNullable(numbers.get(membership.person()));
    String key = number.orElse("theyworkforyou-" + membership.person());
    Node member = facts.at("id/member/" + key);
    if (number.isEmpty()) {
      facts.type(member, Terms.pq("Member"));
      facts.name(member, "TheyWorkForYou person " + membership.person());
      facts.text(member, Terms.IDENTIFIER, "uk.org.publicwhip/person/" + membership.person());
    }
    Optional<String> department =
        membership
            .organization()
            .filter(slug -> !slug.startsWith("house-of-"))
            .map(slug -> roles.bodyName(slug, membership.span().start()).orElse(words(slug)));
    roles.hold(
        member,
        "parlparse-" + key,
        membership.role(),
        department,
        membership.span(),
        membership.json().place());
  }

  /** The words of a slug, "trade--industry", with the capitals that names of departments have. */
  private static String words(String slug) {
    return Arrays.stream(slug.replace("--", " and ").split("[ -]", -1))
        .filter(word -> !word.isEmpty())
        .map(
            word ->
                word.matches("(of|for|the|and)")
                    ? word
                    : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining(" "));
  }
}
