package org.pqgraph.sync;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Parliament's Members API: a search for all members, then each one's biography and history. */
final class MembersApi {
  private final Client client;
  private final Endpoints endpoints;
  private final URI api;
  private final SyncProgress progress;

  MembersApi(Client client, Endpoints endpoints, URI api, SyncProgress progress) {
    this.client = client;
    this.endpoints = endpoints;
    this.api = api;
    this.progress = progress;
  }

  void read(String since, boolean force, MemberFacts facts) throws InterruptedException {
    SortedMap<Integer, Json> members =
        new MemberList(client, endpoints, api, since, progress).read(force);
    Map<Integer, Json> histories = histories(new ArrayList<>(members.keySet()));
    int done = 0;
    for (Map.Entry<Integer, Json> member : members.entrySet()) {
      int id = member.getKey();
      Json biography =
          client
              .json(Addresses.of(api, endpoints.members().paths().get("biography"), "id", id))
              .at("value");
      if (biography.isAbsent()) {
        throw biography.wrong("missing");
      }
      facts.add(id, member.getValue(), biography, Optional.ofNullable(histories.get(id)));
      progress.count(++done, members.size(), "members");
    }
  }

  /** Names over time, of some members at once. An API without them leaves today's names. */
  private Map<Integer, Json> histories(List<Integer> ids) throws InterruptedException {
    Map<Integer, Json> histories = new HashMap<>();
    int size = endpoints.members().pageSize();
    for (int from = 0; from < ids.size(); from += size) {
      String some =
          ids.subList(from, Math.min(ids.size(), from + size)).stream()
              .map(id -> "ids=" + id)
              .collect(Collectors.joining("&"));
      URI uri = Addresses.of(api, endpoints.members().paths().get("history"), "ids", some);
      Optional<Json> json = client.jsonIfThere(uri);
      if (json.isEmpty()) {
        progress.problem(uri + ": no earlier names are told; members have those of today only");
        return histories;
      }
      for (Json item : json.get().elements()) {
        Json value = item.at("value");
        histories.put(value.at("id").integer(), value);
      }
      progress.count(Math.min(ids.size(), from + size), ids.size(), "members' earlier names");
    }
    return histories;
  }
}
