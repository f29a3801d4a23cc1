package org.pqgraph.release;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pqgraph.extract.Wording;

/**
 * Finds round robins: one question that a member puts to several bodies within a week. Candidates
 * come from MinHash sketches by locality-sensitive hashing (Broder 1997; Indyk and Motwani 1998):
 * two questions meet where one of eight bands of four places is equal, which wordings that share
 * nine tenths of their pairs of words do in all but one case of 100,000. Each pair that meets is
 * then compared word for word, so that a template with another subject is none.
 *
 * <p>Sketches and words wait in files. In memory stand 24 bytes a question: a key and an offset of
 * eight bytes, a day and a place in a set of four. Cost grows with the number of questions: each is
 * compared with at most {@value #NEIGHBOURS} others in a band.
 */
final class RoundRobins implements AutoCloseable {
  /** Questions further apart are not of one round. */
  static final int DAYS = 7;

  private static final int ROWS = 4;
  private static final int BANDS = Wording.PLACES / ROWS;
  private static final int NEIGHBOURS = 48;

  /** The upper bits of a key are a hash, the lower ones the question. */
  private static final int QUESTION_BITS = 24;

  private static final int QUESTIONS_AT_MOST = 1 << QUESTION_BITS;

  /** One question as it waits on disk. */
  private static final class Waiting {
    final String question;
    final long asker;
    final long body;
    final int[] words;

    Waiting(String question, long asker, long body, int[] words) {
      this.question = question;
      this.asker = asker;
      this.body = body;
      this.words = words;
    }
  }

  private final Path sketchFile;
  private final Path wordFile;
  private final DataOutputStream sketches;
  private final DataOutputStream words;
  private long[] offsets = new long[1 << 10];
  private int[] days = new int[1 << 10];
  private int count;
  private long written;

  /**
   * @param folder for files that are gone when this is closed
   */
  RoundRobins(Path folder) throws IOException {
    sketchFile = folder.resolve("sketches.tmp");
    wordFile = folder.resolve("wordings.tmp");
    sketches = stream(sketchFile);
    words = stream(wordFile);
  }

  private static DataOutputStream stream(Path file) throws IOException {
    return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
  }

  /**
   * Adds a question. Those without any word to go by, and those beyond 16 million, are passed over.
   *
   * @param question its IRI
   * @param asker the IRI of the member who asked
   * @param body the IRI of the body asked
   */
  void add(String question, String asker, String body, LocalDate tabled, Wording wording)
      throws IOException {
    if (count == QUESTIONS_AT_MOST || wording.words().length == 0) {
      return;
    }
    if (count == offsets.length) {
      offsets = Arrays.copyOf(offsets, count + (count >> 1));
      days = Arrays.copyOf(days, count + (count >> 1));
    }
    offsets[count] = written;
    days[count] = Math.toIntExact(tabled.toEpochDay());
    count++;
    long askedBy = hash(asker);
    ByteBuffer sketch = ByteBuffer.allocate(Long.BYTES + Integer.BYTES * Wording.PLACES);
    sketch.putLong(askedBy);
    sketch.asIntBuffer().put(wording.sketch());
    sketches.write(sketch.array());
    byte[] iri = question.getBytes(StandardCharsets.UTF_8);
    ByteBuffer text =
        ByteBuffer.allocate(
            2 * Integer.BYTES
                + iri.length
                + 2 * Long.BYTES
                + Integer.BYTES * wording.words().length);
    text.putInt(iri.length).put(iri).putLong(askedBy).putLong(hash(body));
    text.putInt(wording.words().length);
    text.asIntBuffer().put(wording.words());
    words.write(text.array());
    written += text.capacity();
  }

  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  /**
   * The groups, each with the IRIs of its questions in order; the groups are in the order of their
   * first.
   */
  List<List<String>> groups() throws IOException {
    sketches.flush();
    words.flush();
    int[] parent = new int[count];
    Arrays.setAll(parent, i -> i);
    try (RandomAccessFile texts = new RandomAccessFile(wordFile.toFile(), "r")) {
      for (int band = 0; band < BANDS; band++) {
        join(keys(band), parent, texts);
      }
      return split(parent, texts);
    }
  }

  /** The key of each question in a band, with the question's number, sorted. */
  private long[] keys(int band) throws IOException {
    long[] keys = new long[count];
    byte[] entry = new byte[Long.BYTES + Integer.BYTES * Wording.PLACES];
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(sketchFile), 1 << 16))) {
      for (int i = 0; i < count; i++) {
        in.readFully(entry);
        ByteBuffer sketch = ByteBuffer.wrap(entry);
        long key = sketch.getLong();
        for (int row = 0; row < ROWS; row++) {
          int place = sketch.getInt(Long.BYTES + Integer.BYTES * (band * ROWS + row));
          key = (key ^ place) * 0xbf58476d1ce4e5b9L;
          key ^= key >>> 29;
        }
        keys[i] = (key << QUESTION_BITS) | i;
      }
    }
    Arrays.sort(keys);
    return keys;
  }

  private void join(long[] keys, int[] parent, RandomAccessFile texts) throws IOException {
    for (int from = 0; from < keys.length; ) {
      int to = from + 1;
      while (to < keys.length && keys[to] >>> QUESTION_BITS == keys[from] >>> QUESTION_BITS) {
        to++;
      }
      if (to - from > 1) {
        joinBucket(keys, from, to, parent, texts);
      }
      from = to;
    }
  }

  private void joinBucket(long[] keys, int from, int to, int[] parent, RandomAccessFile texts)
      throws IOException {
    List<Integer> bucket = new ArrayList<>();
    for (int i = from; i < to; i++) {
      bucket.add((int) (keys[i] & (QUESTIONS_AT_MOST - 1)));
    }
    bucket.sort(Comparator.comparingInt((Integer i) -> days[i]).thenComparingInt(i -> i));
    List<Waiting> last = new ArrayList<>();
    for (int i = 0; i < bucket.size(); i++) {
      int one = bucket.get(i);
      Waiting mine = read(texts, one);
      for (int back = 1; back <= Math.min(i, NEIGHBOURS); back++) {
        int other = bucket.get(i - back);
        if (days[one] - days[other] > DAYS) {
          break;
        }
        Waiting theirs = last.get(last.size() - back);
        if (root(parent, one) != root(parent, other)
            && mine.asker == theirs.asker
            && mine.body != theirs.body
            && Wording.same(mine.words, theirs.words)) {
          unite(parent, one, other);
        }
      }
      last.add(mine);
      if (last.size() > NEIGHBOURS) {
        last.remove(0);
      }
    }
  }

  /** Parts what hangs together over more than a week, and leaves what went to one body only. */
  private List<List<String>> split(int[] parent, RandomAccessFile texts) throws IOException {
    Map<Integer, List<Integer>> sets = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      int root = root(parent, i);
      if (root != i) {
        sets.computeIfAbsent(root, r -> new ArrayList<>(List.of(r))).add(i);
      }
    }
    List<List<String>> groups = new ArrayList<>();
    for (List<Integer> set : sets.values()) {
      set.sort(Comparator.comparingInt((Integer i) -> days[i]).thenComparingInt(i -> i));
      int from = 0;
      for (int to = 1; to <= set.size(); to++) {
        if (to == set.size() || days[set.get(to)] - days[set.get(from)] > DAYS) {
          group(set.subList(from, to), texts, groups);
          from = to;
        }
      }
    }
    groups.sort(Comparator.comparing(group -> group.get(0)));
    return groups;
  }

  private void group(List<Integer> members, RandomAccessFile texts, List<List<String>> groups)
      throws IOException {
    List<Waiting> read = new ArrayList<>();
    for (int member : members) {
      read.add(read(texts, member));
    }
    if (read.stream().mapToLong(waiting -> waiting.body).distinct().count() > 1) {
      groups.add(read.stream().map(waiting -> waiting.question).distinct().sorted().toList());
    }
  }

  private Waiting read(RandomAccessFile texts, int question) throws IOException {
    long end = question + 1 < count ? offsets[question + 1] : written;
    byte[] bytes = new byte[Math.toIntExact(end - offsets[question])];
    texts.seek(offsets[question]);
    texts.readFully(bytes);
    ByteBuffer text = ByteBuffer.wrap(bytes);
    byte[] iri = new byte[text.getInt()];
    text.get(iri);
    long asker = text.getLong();
    long body = text.getLong();
    int[] found = new int[text.getInt()];
    text.asIntBuffer().get(found);
    return new Waiting(new String(iri, StandardCharsets.UTF_8), asker, body, found);
  }

  /** The set's first question, with the way there halved. */
  private static int root(int[] parent, int of) {
    int i = of;
    while (parent[i] != i) {
      parent[i] = parent[parent[i]];
      i = parent[i];
    }
    return i;
  }

  private static void unite(int[] parent, int one, int other) {
    int a = root(parent, one);
    int b = root(parent, other);
    parent[Math.max(a, b)] = Math.min(a, b);
  }

  @Override
  public void close() throws IOException {
    try (sketches;
        words) {
      // Closed at the end of this block.
    }
    Files.deleteIfExists(sketchFile);
    Files.deleteIfExists(wordFile);
  }
}
