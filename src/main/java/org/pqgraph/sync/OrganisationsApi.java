package org.pqgraph.sync;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.pqgraph.graph.Terms;
import org.pqgraph.model.Slug;

/** GOV.UK's organisations, each under the address of its page. */
final class OrganisationsApi {
  private static final int MOST_READINGS = 3;
  private static final String PAGES = "https://www.gov.uk/government/organisations/";
  private static final Node ORGANIZATION = NodeFactory.createURI(Terms.ORG + "Organization");
  private static final Node STATUS = NodeFactory.createURI("http://www.w3.org/ns/adms#status");
  private static final Node REPLACED_BY = NodeFactory.createURI(Terms.DCTERMS + "isReplacedBy");
  private static final Node CONCEPT = NodeFactory.createURI(Terms.SKOS + "Concept");
  private static final Node SCHEME = NodeFactory.createURI(Terms.SKOS + "inScheme");
  private static final Node PART_OF = NodeFactory.createURI(Terms.ORG + "subOrganizationOf");
  private static final String SLUG = "[a-z0-9][a-z0-9_-]*";

  private final Client client;
  private final Endpoints endpoints;
  private final URI api;
  private final SyncProgress progress;
  private final Facts facts;
  private final Set<Node> described = new HashSet<>();
  private final Set<String> leftOut = new HashSet<>();

  OrganisationsApi(
      Client client, Endpoints endpoints, URI api, SyncProgress progress, Facts facts) {
    this.client = client;
    this.endpoints = endpoints;
    this.api = api;
    this.progress = progress;
    this.facts = facts;
  }

  /**
   * Reads all pages; again where organisations moved from one to another meanwhile, so that fewer
   * are known than are told of.
   *
   * @param force whether to be content with fewer
   */
  void read(boolean force) throws InterruptedException {
    if (Downloads.isLocal(api)) {
      for (Path file : Downloads.files(api, ".json")) {
        Json json = client.json(file.toUri());
        describe(json.isArray() ? json : json.at("results"));
      }
      return;
    }
    int total = 0;
    for (int reading = 0; reading == 0 || (known() < total && reading < MOST_READINGS); reading++) {
      if (reading > 0) {
        progress.stage("the list changed while it was read: reading it again");
      }
      total = readOnce();
    }
    if (known() < total && !force) {
      throw new SyncException(
          "%s tells of %d organisations and lists %d; nothing was changed. Try later, or take those with --force"
              .formatted(uri(1), total, known()));
    }
  }

  /** How many the list has given, those that could not be read among them. */
  private int known() {
    return described.size() + leftOut.size();
  }

  private int readOnce() throws InterruptedException {
    for (int page = 1; page <= endpoints.mostPages(); page++) {
      Json json = client.json(uri(page));
      Json results = json.at("results");
      if (results.isAbsent()) {
        throw results.wrong("missing");
      }
      int total = json.at("total").integer();
      if (total > endpoints.mostThings()) {
        throw json.at("total").wrong("more than any real list has, " + total);
      }
      describe(results);
      progress.count(described.size(), total, "organisations");
      if (page >= json.at("pages").integer() || results.elements().isEmpty()) {
        return total;
      }
    }
    throw new SyncException(
        uri(1) + ": a list of more than " + endpoints.mostPages() + " pages; nothing was changed");
  }

  private URI uri(int page) {
    return Addresses.of(api, endpoints.departments().paths().get("list"), "page", page);
  }

  /** One organisation that cannot be read is left out; a list of which none can is no list. */
  private void describe(Json results) {
    List<Json> organisations = results.elements();
    int before = described.size();
    SyncException last = null;
    for (Json organisation : organisations) {
      try {
        describe(organisation, organisation.at("details"));
      } catch (SyncException e) {
        last = e;
        if (leftOut.add(organisation.node().toString())) {
          progress.problem(e.getMessage().replace("nothing was changed", "it was left out"));
        }
      }
    }
    if (last != null && described.size() == before && described.isEmpty()) {
      throw last;
    }
  }

  private void describe(Json organisation, Json details) {
    Node node = NodeFactory.createURI(PAGES + slug(details.at("slug")));
    String title = organisation.at("title").needed();
    if (!described.add(node)) {
      return;
    }
    facts.type(node, ORGANIZATION);
    facts.name(node, title);
    details
        .at("abbreviation")
        .text()
        .ifPresent(acronym -> facts.text(node, Facts.NOTATION, acronym));
    details.at("content_id").text().ifPresent(id -> facts.text(node, Terms.IDENTIFIER, id));
    details.at("closed_at").day().ifPresent(day -> facts.date(node, Facts.END, day));
    concept("govuk-status", details.at("govuk_status"))
        .ifPresent(status -> facts.add(node, STATUS, status));
    concept("govuk-status", details.at("govuk_closed_status"))
        .ifPresent(status -> facts.add(node, STATUS, status));
    concept("govuk-format", organisation.at("format"))
        .ifPresent(format -> facts.add(node, Terms.CLASSIFICATION, format));
    others(node, REPLACED_BY, organisation.at("superseding_organisations"));
    others(node, PART_OF, organisation.at("parent_organisations"));
    facts.add(node, Terms.SOURCE, facts.dataset());
  }

  private void others(Node node, Node property, Json list) {
    for (Json other : list.elements()) {
      try {
        facts.add(node, property, NodeFactory.createURI(page(other.at("web_url"))));
      } catch (SyncException e) {
        progress.problem(e.getMessage().replace("nothing was changed", "the link was left out"));
      }
    }
  }

  /** GOV.UK writes "_" in a slug for a letter that it could not write. */
  private static String slug(Json slug) {
    String text = slug.needed();
    if (!text.matches(SLUG)) {
      throw slug.wrong("no slug: " + text);
    }
    return text;
  }

  /** The page of another organisation; only its last part tells which. */
  private static String page(Json address) {
    String text = address.address().orElseThrow(() -> address.wrong("missing"));
    String last = text.substring(text.lastIndexOf('/') + 1);
    if (!last.matches(SLUG)) {
      throw address.wrong("no page of an organisation: " + text);
    }
    return PAGES + last;
  }

  /** A word of GOV.UK's as a concept: how an organisation stands, or of what sort it is. */
  private Optional<Node> concept(String scheme, Json word) {
    return word.text()
        .map(
            text -> {
              Node concept = facts.at("id/concept/" + scheme + "/" + Slug.of(text));
              facts.type(concept, CONCEPT);
              facts.name(concept, text.replace('_', ' '));
              facts.text(concept, Facts.NOTATION, text);
              facts.add(concept, SCHEME, facts.at("id/concept/" + scheme));
              return concept;
            });
  }
}
