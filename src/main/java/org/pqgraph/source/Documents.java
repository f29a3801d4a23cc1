package org.pqgraph.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.pqgraph.model.InputProblem;

/**
 * The documents below some inputs: files, folders with all below them, gzip and zip files, standard
 * input. The format of each is told from its content, never from its name.
 */
public final class Documents {
  private static final int LOOK_AHEAD = 1 << 16;

  private final List<DocumentSource> sources;
  private final InputStream standardInput;
  private final Limits limits;
  private final TableColumns columns;
  private final AtomicLong bytesRead = new AtomicLong();
  private final AtomicLong unread = new AtomicLong();
  private final OptionalLong totalBytes;

  private Documents(
      List<DocumentSource> sources, InputStream standardInput, Limits limits, TableColumns columns)
      throws IOException {
    this.sources = List.copyOf(sources);
    this.columns = columns;
    this.standardInput = standardInput;
    this.limits = limits;
    long total = 0;
    for (DocumentSource source : sources) {
      total = source.file() == null ? Long.MIN_VALUE : total + source.bytes();
    }
    this.totalBytes = total < 0 ? OptionalLong.empty() : OptionalLong.of(total);
  }

  /**
   * Finds the documents below inputs. Files in folders come in the order of their names; hidden
   * ones and README files are passed over. A folder with the journal of an archive of responses is
   * read as the archive, the newest response first.
   *
   * @param inputs files and folders; "-" is standard input
   * @param standardInput read where an input is "-"
   * @throws InputException where an input does not exist
   * @throws IOException where a folder cannot be listed
   */
  public static Documents of(List<Path> inputs, InputStream standardInput) throws IOException {
    return of(inputs, standardInput, Limits.DEFAULT, TableColumns.KNOWN);
  }

  /**
   * Finds the documents below inputs as {@link #of(List, InputStream)} does.
   *
   * @param columns the names that fields have in tables and JSON
   * @throws InputException where an input does not exist
   * @throws IOException where a folder cannot be listed
   */
  public static Documents of(List<Path> inputs, InputStream standardInput, TableColumns columns)
      throws IOException {
    return of(inputs, standardInput, Limits.DEFAULT, columns);
  }

  static Documents of(List<Path> inputs, InputStream standardInput, Limits limits)
      throws IOException {
    return of(inputs, standardInput, limits, TableColumns.KNOWN);
  }

  private static Documents of(
      List<Path> inputs, InputStream standardInput, Limits limits, TableColumns columns)
      throws IOException {
    List<DocumentSource> sources = new ArrayList<>();
    for (Path input : inputs) {
      if (input.toString().equals("-")) {
        sources.add(DocumentSource.standardInput());
      } else if (Files.isDirectory(input)) {
        sources.addAll(DocumentSource.below(input));
      } else if (Files.exists(input)) {
        sources.add(DocumentSource.of(input, input.getFileName().toString()));
      } else {
        throw new InputException(
            "no such file or folder: " + input + "; name existing ones, or - for standard input");
      }
    }
    return new Documents(sources, standardInput, limits, columns);
  }

  /**
   * Changes where a document does: 64 hexadecimal digits; empty where standard input is among them.
   *
   * @throws IOException where one cannot be read
   */
  public Optional<String> fingerprint() throws IOException {
    return Fingerprint.of(sources);
  }

  /** Bytes of the inputs read so far, before decompression. */
  public long bytesRead() {
    return bytesRead.get();
  }

  /** Bytes of all inputs, before decompression; empty where standard input is among them. */
  public OptionalLong totalBytes() {
    return totalBytes;
  }

  /** How many of the documents read so far gave no question, and should have. */
  public long unread() {
    return unread.get();
  }

  /**
   * Reads all documents. What is wrong in one is told to the consumer, and the next is read.
   *
   * @throws InterruptedException where the consumer was interrupted
   */
  public void read(RecordConsumer out) throws InterruptedException {
    Choice latest = QuestionVersions.scan(sources, limits, columns);
    for (DocumentSource source : sources) {
      if (source.archive().isPresent()) {
        archive(source, source.archive().get(), out);
      } else {
        file(source.name(), source.file(), latest, out);
      }
    }
  }

  private void archive(DocumentSource source, ResponseArchive archive, RecordConsumer out)
      throws InterruptedException {
    String journal = source.name() + ArchivedResponse.JOURNAL;
    for (String broken : archive.broken()) {
      out.problem(new InputProblem(journal, 0, broken, "its response was left out", true));
    }
    RecordConsumer marking = new GoneQuestions(archive.gone(), out);
    try {
      archive.read(
          (response, choice) ->
              file(
                  source.name() + response.file(),
                  archive.folder().resolve(response.file()),
                  choice,
                  marking));
    } catch (IOException e) {
      out.problem(unreadable(journal, e));
    }
  }

  private void file(String name, Path file, Choice choice, RecordConsumer out)
      throws InterruptedException {
    GivenQuestions given = new GivenQuestions(out);
    try (InputStream in = file == null ? standardInput : Files.newInputStream(file)) {
      read(name, new CountingStream(in, bytesRead), 0, choice, given);
    } catch (IOException e) {
      given.problem(unreadable(name, e));
    }
    long earlier = choice instanceof QuestionVersions versions ? versions.passedOver(name) : 0;
    // A response of an archive may be of questions that a newer one has too.
    boolean archived = !choice.equals(Choice.ALL) && !(choice instanceof QuestionVersions);
    if (earlier > 0) {
      out.problem(
          new InputProblem(
              name,
              0,
              earlier + " of its records are versions of questions that stand later elsewhere",
              "the latest version of each was read",
              false));
    } else if (!archived && given.none()) {
      unread.incrementAndGet();
      given.tellNone(name);
    }
  }

  private void read(String name, InputStream bytes, int depth, Choice choice, RecordConsumer out)
      throws IOException, InterruptedException {
    BufferedInputStream in = new BufferedInputStream(bytes, LOOK_AHEAD);
    in.mark(LOOK_AHEAD);
    byte[] head = in.readNBytes(LOOK_AHEAD / 2);
    in.reset();
    Format format = Format.of(head, head.length < LOOK_AHEAD / 2, columns);
    if (depth > limits.depth()) {
      throw new DocumentException("it is packed more than " + limits.depth() + " times");
    }
    switch (format) {
      case GZIP -> gzip(name, in, depth, choice, out);
      case ZIP -> zip(name, in, depth, out);
      case JSON -> new ParliamentApiReader(name, limits, columns, choice, out).read(in);
      case XML -> new XmlReader(name, limits, columns, out).read(in);
      case CSV -> new CsvReader(name, limits, columns, out).read(in);
      case WORKBOOK -> new WorkbookReader(name, limits, columns, out).read(in);
      case REPORT -> new HansardReader(name, limits, out).read(in);
      case TEXT -> new PlainTextReader(name, limits, out).read(in);
      case EMPTY ->
          out.problem(
              new InputProblem(name, 0, "the document is empty", "nothing was read from it", true));
      case BINARY ->
          out.problem(
              new InputProblem(
                  name,
                  0,
                  "the document is of no kind that is read",
                  "it was left out; docs/input-formats.md tells which are",
                  true));
    }
  }

  private void gzip(String name, InputStream in, int depth, Choice choice, RecordConsumer out)
      throws IOException, InterruptedException {
    AtomicLong compressed = new AtomicLong();
    InputStream unpacked =
        new ExpansionGuard(
            new GZIPInputStream(new CountingStream(in, compressed), 1 << 15),
            compressed::get,
            limits);
    read(name, unpacked, depth + 1, choice, out);
  }

  private void zip(String name, InputStream in, int depth, RecordConsumer out)
      throws IOException, InterruptedException {
    AtomicLong compressed = new AtomicLong();
    ZipInputStream zip = new ZipInputStream(new CountingStream(in, compressed));
    int entries = 0;
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (++entries > limits.entries()) {
        throw new DocumentException("the archive has more than " + limits.entries() + " entries");
      }
      if (entry.isDirectory() || DocumentSource.isPassedOver(entry.getName())) {
        continue;
      }
      String inside = name + "/" + entry.getName().replace('\\', '/');
      InputStream unpacked = new ExpansionGuard(new Unclosed(zip), compressed::get, limits);
      GivenQuestions given = new GivenQuestions(out);
      try {
        read(inside, unpacked, depth + 1, Choice.ALL, given);
      } catch (DocumentException e) {
        given.problem(unreadable(inside, e));
      }
      given.tellNone(inside);
      // What is left of the entry is unpacked under the same guard: an entry that is a bomb ends
      // its archive.
      unpacked.transferTo(OutputStream.nullOutputStream());
    }
  }

  private static InputProblem unreadable(String name, IOException e) {
    String what =
        switch (e) {
          case DocumentException x -> x.getMessage();
          case java.io.EOFException x -> "the compressed file ends too early";
          case NoSuchFileException x -> "it is missing";
          case ZipException x -> "the compressed file is damaged (" + x.getMessage() + ")";
          default -> "it cannot be read (" + e.getMessage() + ")";
        };
    return new InputProblem(name, 0, what, "the rest of it was left out", true);
  }

  /** An entry of an archive, which must not close the archive. */
  private static final class Unclosed extends java.io.FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
