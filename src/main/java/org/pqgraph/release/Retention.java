package org.pqgraph.release;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Removes old releases. The current one stays, and so do those that a process reads and those that
 * are held for a person. One is renamed first, so that a kill leaves none that looks whole.
 */
public final class Retention {
  private static final String REMOVING = ".removing-";

  private final Releases releases;
  private final Path folder;

  /**
   * @param folder the folder of releases
   */
  public Retention(Path folder) {
    this.folder = folder;
    this.releases = new Releases(folder);
  }

  /**
   * Keeps the newest, by their ids, which are times.
   *
   * @param most how many releases stay, the current one included; 1 or more
   * @return the ids of those removed, the oldest first
   */
  public List<String> keep(int most) throws IOException {
    try (Releases.Hold hold = releases.hold()) {
      clear();
      List<String> ids = new ArrayList<>(releases.ids());
      Optional<String> current = releases.currentId();
      current.ifPresent(ids::remove);
      ids.sort(Comparator.naturalOrder());
      List<String> removed = new ArrayList<>();
      for (String id : ids.subList(0, Math.max(0, ids.size() - (most - 1)))) {
        if (remove(hold, id)) {
          removed.add(id);
        }
      }
      return removed;
    }
  }

  /** What a kill left. */
  private void clear() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      for (Path left : all.filter(path -> isLeft(path.getFileName().toString())).toList()) {
        Releases.delete(left);
      }
    }
  }

  private static boolean isLeft(String name) {
    return name.startsWith(REMOVING) || name.startsWith(Releases.NEXT);
  }

  private boolean remove(Releases.Hold hold, String id) throws IOException {
    Path release = folder.resolve(id);
    Path hidden = folder.resolve(REMOVING + id);
    Path store = release.resolve("tdb2");
    Optional<FileChannel> lock = Optional.empty();
    if (Files.isDirectory(store)) {
      lock = ReaderLock.exclude(store);
      if (lock.isEmpty()) {
        return false;
      }
    }
    try {
      hold.hide(release, hidden);
    } finally {
      if (lock.isPresent()) {
        lock.get().close();
      }
    }
    Releases.delete(hidden);
    return true;
  }
}
