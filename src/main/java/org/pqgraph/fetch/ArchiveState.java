package org.pqgraph.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.pqgraph.source.ArchivedAbsence;
import org.pqgraph.source.ArchivedResponse;

/** What an archive has and lacks, as its journal tells line by line. */
final class ArchiveState {
  private final Map<String, String> lists = new HashMap<>();
  private final Map<Long, String> settled = new HashMap<>();
  private final Map<Long, String> lacking = new LinkedHashMap<>();
  private final Set<Window> failed = new LinkedHashSet<>();
  private final Map<Window, Long> done = new HashMap<>();
  private final TabledQuestions tabled = new TabledQuestions();
  private final Set<Long> gone = new HashSet<>();
  private Optional<FetchPlan> plan = Optional.empty();
  private Optional<FetchPlan> finished = Optional.empty();
  private long lastNumber;

  /**
   * A response was kept.
   *
   * @param isThere whether its file still is: without it, it was never had, but for its number
   */
  void response(ArchivedResponse response, boolean isThere) {
    lastNumber = Math.max(lastNumber, ResponseFiles.number(response.file()));
    if (!isThere) {
      return;
    }
    if (response.completes().isEmpty()) {
      lists.put(response.url(), response.sha256());
      response.incomplete().forEach(this::listed);
    } else {
      response.completes().forEach(this::settle);
    }
  }

  /** A list gives a question in part, with this fingerprint. */
  void listed(long id, String fingerprint) {
    if (fingerprint.equals(settled.get(id))) {
      lacking.remove(id);
    } else {
      lacking.put(id, fingerprint);
    }
  }

  private void settle(long id, String fingerprint) {
    settled.put(id, fingerprint);
    lacking.remove(id, fingerprint);
  }

  /** A line of another kind. */
  void line(JsonNode json) throws IOException {
    switch (json.path("kind").asText()) {
      case "begin" -> {
        plan = Optional.of(FetchPlan.of(json));
        done.clear();
      }
      case "window" -> {
        Window window = Window.of(json);
        done.put(window, json.path("questions").asLong());
        failed.remove(window);
        if (json.has("tabled")) {
          tabled.replace(window, TabledQuestions.of(json.path("tabled")));
        }
      }
      case ArchivedAbsence.GONE -> gone.add(json.path("id").asLong());
      case ArchivedAbsence.BACK -> gone.remove(json.path("id").asLong());
      case "failed" -> failed.add(Window.of(json));
      case "missing" -> {
        if (json.path("lasting").asBoolean()) {
          settle(json.path("id").asLong(), json.path("of").asText());
        }
      }
      case "end" -> {
        finished = plan;
        plan = Optional.empty();
      }
      default -> {
        // Lines of later versions are none of ours.
      }
    }
  }

  /** The fetch that was begun and not finished. */
  Optional<FetchPlan> unfinished() {
    return plan;
  }

  Optional<FetchPlan> lastFinished() {
    return finished;
  }

  /** How many questions a window had that the fetch under way is done with. */
  OptionalLong done(Window window) {
    Long questions = done.get(window);
    return questions == null ? OptionalLong.empty() : OptionalLong.of(questions);
  }

  /** Windows that could not be listed. */
  Set<Window> failed() {
    return new LinkedHashSet<>(failed);
  }

  /** The questions that were listed. */
  TabledQuestions tabled() {
    return tabled;
  }

  /** Whether the API was found to have a question no more. */
  boolean isGone(long id) {
    return gone.contains(id);
  }

  /** Questions whose detail is needed and not there, with the fingerprints in their lists. */
  Map<Long, String> lacking() {
    return new LinkedHashMap<>(lacking);
  }

  /** Whether a question's detail is needed. */
  boolean isLacking(long id) {
    return lacking.containsKey(id);
  }

  /** Whether the newest response of an address has this SHA-256. */
  boolean hasList(String url, String sha256) {
    return sha256.equals(lists.get(url));
  }

  long lastNumber() {
    return lastNumber;
  }
}
