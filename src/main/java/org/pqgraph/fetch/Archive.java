package org.pqgraph.fetch;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.pqgraph.source.ArchivedAbsence;
import org.pqgraph.source.ArchivedResponse;

/**
 * An archive of responses in a folder: their bodies, and a journal. A response is kept when its
 * line is in the journal, which is after its file is whole and has its name; a kill before that
 * leaves a file that the next fetch replaces. One process at a time holds it.
 */
final class Archive implements AutoCloseable {
  private final Path folder;
  private final FileChannel lock;
  private final Journal journal;
  private final ResponseFiles files;
  private final ArchiveState state = new ArchiveState();

  private Archive(Path folder, FileChannel lock) throws IOException {
    this.folder = folder;
    this.lock = lock;
    this.files = new ResponseFiles(folder);
    this.journal = new Journal(folder.resolve(ArchivedResponse.JOURNAL));
    try {
      journal.read(
          (text, json) -> {
            Optional<ArchivedResponse> response = ArchivedResponse.of(text);
            if (response.isEmpty()) {
              state.line(json);
            } else {
              state.response(response.get(), files.has(response.get().file()));
            }
          });
      files.clear(ResponseFiles.name(state.lastNumber() + 1));
    } catch (IOException | RuntimeException e) {
      journal.close();
      throw e;
    }
  }

  /**
   * Opens the archive in a folder, an empty one where there is none.
   *
   * @throws FetchException where another process has it open
   * @throws IOException where the folder cannot be read or written
   */
  static Archive open(Path folder) throws IOException {
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(
            folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return new Archive(folder, channel);
      }
    } catch (OverlappingFileLockException e) {
      // Another fetch in this process: told below like one in another process.
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
    channel.close();
    throw new FetchException("another fetch is writing to " + folder + "; wait for it to end");
  }

  ArchiveState state() {
    return state;
  }

  /** Begins a fetch. */
  void begin(FetchPlan plan, String tool) throws IOException {
    add(plan.toJson().put("tool", tool));
  }

  /**
   * Keeps a list, unless the newest response of its address is the same.
   *
   * @param incomplete the questions that it gives in part, with fingerprints of what it gives
   */
  void keepList(Response response, Map<Long, String> incomplete) throws IOException {
    String sha256 = Sha256.hex(response.body());
    if (state.hasList(response.uri().toString(), sha256)) {
      incomplete.forEach(state::listed);
    } else {
      keep(response, sha256, incomplete, Map.of());
    }
  }

  /**
   * Keeps a detail.
   *
   * @param fingerprint that of the question in the list
   */
  void keepDetail(Response response, long id, String fingerprint) throws IOException {
    keep(response, Sha256.hex(response.body()), Map.of(), Map.of(id, fingerprint));
  }

  private void keep(
      Response response, String sha256, Map<Long, String> incomplete, Map<Long, String> completes)
      throws IOException {
    String name = ResponseFiles.name(state.lastNumber() + 1);
    int stored = files.write(name, response.body());
    ArchivedResponse kept =
        new ArchivedResponse(
            ArchivedResponse.KIND,
            name,
            response.uri().toString(),
            response.time().toString(),
            response.status(),
            sha256,
            response.body().length,
            stored,
            incomplete,
            completes);
    journal.add(kept.line());
    state.response(kept, true);
  }

  /** Notes that a question's detail could not be had. */
  void missing(long id, String fingerprint, UnansweredException why) throws IOException {
    add(
        line("missing")
            .put("id", id)
            .put("of", fingerprint)
            .put("why", why.getMessage())
            .put("lasting", why.isLasting()));
  }

  /** Notes that the API has a question no more. */
  void gone(long id, Instant time, UnansweredException why) throws IOException {
    add(new ArchivedAbsence(ArchivedAbsence.GONE, id, time.toString(), why.getMessage()));
  }

  /** Notes that it has it again. */
  void back(long id, Instant time) throws IOException {
    add(new ArchivedAbsence(ArchivedAbsence.BACK, id, time.toString(), ""));
  }

  private void add(ArchivedAbsence absence) throws IOException {
    journal.add(absence.line());
    state.line(
        JsonNodeFactory.instance.objectNode().put("kind", absence.kind()).put("id", absence.id()));
  }

  /** Notes that a window, or a part of it, could not be listed. */
  void failed(Window window, String why) throws IOException {
    ObjectNode line = line("failed");
    line.setAll(window.toJson());
    add(line.put("why", why));
  }

  /** Notes that a window is done, once all that it gave is on the disk. */
  void done(Window window, long questions) throws IOException {
    done(window, questions, Optional.empty());
  }

  /**
   * The same.
   *
   * @param tabled the questions that it lists, where it goes by the day of tabling
   */
  void done(Window window, long questions, Optional<TabledQuestions> tabled) throws IOException {
    files.force();
    ObjectNode line = line("window");
    line.setAll(window.toJson());
    line.put("questions", questions);
    tabled.ifPresent(listed -> line.set("tabled", listed.toJson()));
    add(line);
    journal.force();
  }

  /** Notes that the fetch is finished. */
  void end(Instant time, long missing) throws IOException {
    files.force();
    add(line("end").put("time", time.toString()).put("missing", missing));
    journal.force();
  }

  private static ObjectNode line(String kind) {
    return JsonNodeFactory.instance.objectNode().put("kind", kind);
  }

  private void add(ObjectNode line) throws IOException {
    journal.add(line.toString());
    state.line(line);
  }

  Path folder() {
    return folder;
  }

  @Override
  public void close() throws IOException {
    try (lock) {
      journal.close();
    }
  }
}
