package org.pqgraph.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A TDB2 database as one reader sees it: a temporary folder of links to the release's files, with a
 * lock and a journal of its own.
 *
 * <p>TDB2 knows no read-only mode. It locks a database for one process and keeps its journal there,
 * so that a server on the release itself would write into it and shut every other reader out. A
 * release never changes, and nobody writes here, so any number of views may be open at once. While
 * one is, the store is not removed ({@link ReaderLock}).
 */
public final class StoreView implements AutoCloseable {

  private static final Set<String> OWN = Set.of("tdb.lock", "journal.jrnl");

  private final Path folder;

  private final Optional<ReaderLock> lock;

  private StoreView(Path folder, Optional<ReaderLock> lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Makes a view of a database.
   *
   * @throws IOException when the temporary folder cannot be made, or the database was left with
   *     writes that are only in its journal
   */
  public static StoreView of(Path store) throws IOException {
    StoreView view =
        new StoreView(Files.createTempDirectory("pqgraph-store-"), ReaderLock.share(store));
    try (Stream<Path> parts = Files.list(store)) {
      for (Path part : parts.filter(Files::isDirectory).toList()) {
        view.link(part.toRealPath());
      }
      return view;
    } catch (IOException e) {
      view.close();
      throw e;
    }
  }

  private void link(Path part) throws IOException {
    Path journal = part.resolve("journal.jrnl");
    if (Files.exists(journal) && Files.size(journal) > 0) {
      throw new IOException(journal + " holds writes that were never finished");
    }
    Path target = Files.createDirectory(folder.resolve(part.getFileName()));
    try (Stream<Path> files = Files.list(part)) {
      for (Path file : files.toList()) {
        String name = String.valueOf(file.getFileName());
        if (!OWN.contains(name)) {
          Files.createSymbolicLink(target.resolve(name), file);
        }
      }
    }
  }

  /** The folder of links, to be opened as a TDB2 database. */
  public Path folder() {
    return folder;
  }

  /** Removes the links; the release's files stay. */
  @Override
  public void close() throws IOException {
    try {
      Releases.delete(folder);
    } finally {
      if (lock.isPresent()) {
        lock.get().close();
      }
    }
  }
}
