package org.pqgraph.sync;

import java.net.URI;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The members that the Members API finds, page by page. A list that changes while it is read gives
 * some twice and leaves others out; so it is read again until as many are known as it tells of.
 */
final class MemberList {
  private static final int MOST_READINGS = 3;

  private final Client client;
  private final Endpoints endpoints;
  private final URI api;
  private final String since;
  private final SyncProgress progress;

  MemberList(Client client, Endpoints endpoints, URI api, String since, SyncProgress progress) {
    this.client = client;
    this.endpoints = endpoints;
    this.api = api;
    this.since = since;
    this.progress = progress;
  }

  /**
   * Each member's {@code value}, by number.
   *
   * @param force whether to be content with fewer than the API tells of
   */
  SortedMap<Integer, Json> read(boolean force) throws InterruptedException {
    SortedMap<Integer, Json> members = new TreeMap<>();
    int total = 0;
    for (int reading = 0;
        reading == 0 || (members.size() < total && reading < MOST_READINGS);
        reading++) {
      if (reading > 0) {
        progress.stage("the list changed while it was read: reading it again");
      }
      total = readOnce(members);
    }
    if (members.size() < total && !force) {
      throw new SyncException(
          "%s tells of %d members and lists %d; nothing was changed. Try later, or take those with --force"
              .formatted(uri(0), total, members.size()));
    }
    return members;
  }

  private int readOnce(SortedMap<Integer, Json> members) throws InterruptedException {
    int skip = 0;
    for (int page = 0; page < endpoints.mostPages(); page++) {
      Json json = client.json(uri(skip));
      int total = json.at("totalResults").integer();
      if (total > endpoints.mostThings()) {
        throw json.at("totalResults").wrong("more than any real list has, " + total);
      }
      if (json.at("items").isAbsent()) {
        throw json.at("items").wrong("missing");
      }
      int found = 0;
      for (Json item : json.at("items").elements()) {
        Json value = item.at("value");
        members.put(value.at("id").integer(), value);
        found++;
      }
      skip += found;
      progress.count(members.size(), total, "members listed");
      if (found == 0 || skip >= total) {
        return total;
      }
    }
    throw new SyncException(
        uri(skip)
            + ": a list of more than "
            + endpoints.mostPages()
            + " pages; nothing was changed");
  }

  private URI uri(int skip) {
    return Addresses.of(
        api,
        endpoints.members().paths().get("search"),
        "since",
        since,
        "skip",
        skip,
        "take",
        endpoints.members().pageSize());
  }
}
