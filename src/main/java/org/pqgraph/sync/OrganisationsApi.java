package org.pqgraph.sync;

import java.net.URI;
import java.util.HashSet;
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

  private final Client client;
  private final Endpoints endpoints;
  private final URI api;
  private final SyncProgress progress;
  private final Facts facts;
  private final Set<Node> described = new HashSet<>();

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
    int total = 0;
    for (int reading = 0;
        reading == 0 || (described.size() < total && reading < MOST_READINGS);
        reading++) {
      if (reading > 0) {
        progress.stage("the list changed while it was read: reading it again");
      }
      total = readOnce();
    }
    if (described.size() < total && !force) {
      throw new SyncException(
          "%s tells of %d organisations and lists %d; nothing was changed. Try later, or take those with --force"
              .formatted(uri(1), total, described.size()));
    }
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
      results.elements().forEach(this::describe);
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

  private void describe(Json organisation) {
    Json details = organisation.at("details");
    Node node = NodeFactory.createURI(PAGES + slug(details.at("slug")));
    if (!described.add(node)) {
      return;
    }
    facts.type(node, ORGANIZATION);
    facts.name(node, organisation.at("title").needed());
    details
        .at("abbreviation")
        .text()
        .ifPresent(acronym -> facts.text(node, Facts.NOTATION, acronym));
    details.at("content_id").text().ifPresent(id -> facts.text(node, Terms.IDENTIFIER, id));
    details.at("closed_at").day().ifPresent(day -> facts.date(node, Facts.END, day));
    status(details.at("govuk_status")).ifPresent(status -> facts.add(node, STATUS, status));
    status(details.at("govuk_closed_status")).ifPresent(status -> facts.add(node, STATUS, status));
    for (Json next : organisation.at("superseding_organisations").elements()) {
      facts.add(node, REPLACED_BY, NodeFactory.createURI(page(next.at("web_url"))));
    }
    facts.add(node, Terms.SOURCE, facts.dataset());
  }

  private static String slug(Json slug) {
    String text = slug.needed();
    if (!text.matches("[a-z0-9][a-z0-9-]*")) {
      throw slug.wrong("no slug: " + text);
    }
    return text;
  }

  /** The page of another organisation; only its last part tells which. */
  private static String page(Json address) {
    String text = address.address().orElseThrow(() -> address.wrong("missing"));
    String last = text.substring(text.lastIndexOf('/') + 1);
    if (!last.matches("[a-z0-9][a-z0-9-]*")) {
      throw address.wrong("no page of an organisation: " + text);
    }
    return PAGES + last;
  }

  /** GOV.UK's word for how an organisation stands, as a concept: "live", "replaced". */
  private Optional<Node> status(Json status) {
    return status
        .text()
        .map(
            word -> {
              Node concept = facts.at("id/concept/govuk-status/" + Slug.of(word));
              facts.type(concept, CONCEPT);
              facts.name(concept, word.replace('_', ' '));
              facts.text(concept, Facts.NOTATION, word);
              facts.add(concept, SCHEME, facts.at("id/concept/govuk-status"));
              return concept;
            });
  }
}
