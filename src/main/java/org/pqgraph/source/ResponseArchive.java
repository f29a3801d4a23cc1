package org.pqgraph.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An archive of responses of the questions API. A question may be in several of its responses; the
 * newest that gives the question whole leads, and the others are passed over: so the newest
 * response is read first, and what lists give in part only when everything else was read. Of each
 * response some ten bytes are held.
 */
final class ResponseArchive {
  private static final byte[] BEGIN = "{\"kind\":\"begin\"".getBytes(StandardCharsets.UTF_8);

  /** Reads the records of one response that are wanted. */
  interface Reading {
    void read(ArchivedResponse response, Choice choice) throws InterruptedException;
  }

  private final Path journal;
  private long[] starts = new long[1_024];
  private int responses;
  private long storedBytes;
  private int lines;
  private final List<String> broken = new ArrayList<>();
  private final Map<Long, Instant> gone = new HashMap<>();

  private ResponseArchive(Path journal) {
    this.journal = journal;
  }

  /** Whether a file is an archive's journal, by its name and its first bytes. */
  static boolean isJournal(Path file) throws IOException {
    if (!file.endsWith(ArchivedResponse.JOURNAL) || !Files.isRegularFile(file)) {
      return false;
    }
    try (var in = Files.newInputStream(file)) {
      return Arrays.equals(BEGIN, in.readNBytes(BEGIN.length));
    }
  }

  /**
   * Finds the responses that a journal names.
   *
   * @throws IOException where the journal cannot be read
   */
  static ResponseArchive of(Path journal) throws IOException {
    ResponseArchive archive = new ResponseArchive(journal);
    archive.scan();
    return archive;
  }

  private void scan() throws IOException {
    try (var in = new BufferedInputStream(Files.newInputStream(journal), 1 << 16)) {
      long start = 0;
      var line = new java.io.ByteArrayOutputStream();
      long place = 0;
      for (int b = in.read(); b >= 0; b = in.read()) {
        place++;
        if (b == '\n') {
          add(line.toString(StandardCharsets.UTF_8), start);
          line.reset();
          start = place;
        } else {
          line.write(b);
        }
      }
      // What has no line feed at its end was cut off while it was written.
    }
  }

  private void add(String line, long start) {
    lines++;
    Optional<ArchivedResponse> response;
    try {
      response = ArchivedResponse.of(line);
      ArchivedAbsence.of(line).ifPresent(this::add);
    } catch (DocumentException e) {
      broken.add("line " + lines + ": " + e.getMessage());
      return;
    }
    if (response.isPresent()) {
      if (responses == starts.length) {
        starts = Arrays.copyOf(starts, responses * 2);
      }
      starts[responses++] = start;
      storedBytes += response.get().storedBytes();
    }
  }

  private void add(ArchivedAbsence absence) {
    if (absence.isGone()) {
      gone.putIfAbsent(absence.id(), absence.instant());
    } else {
      gone.remove(absence.id());
    }
  }

  /** The questions that the API was found to have no more, and when. */
  Map<Long, Instant> gone() {
    return Map.copyOf(gone);
  }

  /** The folder that the journal and the responses are in. */
  Path folder() {
    return journal.toAbsolutePath().getParent();
  }

  /** Bytes of all responses as they are stored. */
  long storedBytes() {
    return storedBytes;
  }

  /** What is wrong with lines of the journal; each names its line. */
  List<String> broken() {
    return List.copyOf(broken);
  }

  /** Reads each question once. */
  void read(Reading reading) throws IOException, InterruptedException {
    NumberSet had = new NumberSet();
    try (RandomAccessFile lines = new RandomAccessFile(journal.toFile(), "r")) {
      for (int i = responses - 1; i >= 0; i--) {
        ArchivedResponse response = response(lines, i);
        Map<Long, String> incomplete = response.incomplete();
        reading.read(response, id -> isWhole(id, incomplete) && isFirst(id, had));
      }
      for (int i = responses - 1; i >= 0; i--) {
        ArchivedResponse response = response(lines, i);
        Map<Long, String> incomplete = response.incomplete();
        if (!incomplete.isEmpty()) {
          reading.read(response, id -> !isWhole(id, incomplete) && isFirst(id, had));
        }
      }
    }
  }

  private static boolean isWhole(OptionalLong id, Map<Long, String> incomplete) {
    return id.isEmpty() || !incomplete.containsKey(id.getAsLong());
  }

  private static boolean isFirst(OptionalLong id, NumberSet had) {
    return id.isEmpty() || had.add(id.getAsLong());
  }

  private ArchivedResponse response(RandomAccessFile lines, int i) throws IOException {
    lines.seek(starts[i]);
    // RandomAccessFile.readLine would read byte by byte, and not as UTF-8.
    long end = i + 1 < responses ? starts[i + 1] : lines.length();
    byte[] bytes = new byte[(int) Math.min(end - starts[i], Integer.MAX_VALUE - 8)];
    lines.readFully(bytes);
    String line = new String(bytes, StandardCharsets.UTF_8).lines().findFirst().orElse("");
    return ArchivedResponse.of(line).orElseThrow(() -> new DocumentException("it has changed"));
  }
}
