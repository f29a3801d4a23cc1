package org.pqgraph.release;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pqgraph.source.InputException;

/**
 * A folder of releases. Each is a folder named by its id; {@code current} is a symbolic link to the
 * one that is served. A release is made in a hidden folder, forced to disk, renamed, and only then
 * linked, so that a kill at any moment leaves the old one.
 */
public final class Releases {
  private static final String CURRENT = "current";

  /** Where releases wait for a person. */
  static final String HELD = "held";

  private static final String STAGING = ".building-";

  /** What the name of a link begins with before it takes the place of {@code current}. */
  static final String NEXT = ".current-";

  private final Path folder;

  /**
   * @param folder the folder; it need not exist yet
   */
  public Releases(Path folder) {
    this.folder = folder;
  }

  /** The release that is served, if there is one. */
  public Optional<Path> current() {
    Path link = folder.resolve(CURRENT);
    return Files.isDirectory(link) ? Optional.of(link) : Optional.empty();
  }

  /** The id of the release that is served, if there is one. */
  public Optional<String> currentId() throws IOException {
    Optional<Path> current = current();
    return current.isPresent()
        ? Optional.of(current.get().toRealPath().getFileName().toString())
        : Optional.empty();
  }

  /** The ids of all releases that are not held, the oldest first. */
  public List<String> ids() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(path -> !Files.isSymbolicLink(path))
          .filter(path -> !path.getFileName().toString().startsWith("."))
          .filter(path -> Files.isRegularFile(path.resolve("manifest.json")))
          .map(path -> path.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  /**
   * Makes another release that is there the current one.
   *
   * @throws org.pqgraph.source.InputException where there is none of this id
   */
  public void makeCurrent(String id) throws IOException {
    try (Hold hold = hold()) {
      if (!ids().contains(id)) {
        throw new InputException("there is no release " + id + " in " + folder);
      }
      hold.makeCurrent(id);
    }
  }

  /** Holds the folder for one build at a time; close it to let others in. */
  public Hold hold() throws IOException {
    return new Hold(
        lock(
            ".lock",
            "another build is writing to "
                + folder
                + "; wait for it to end, or build with another --out"));
  }

  /**
   * Holds the folder for one update at a time, from its fetch to its end; close it to let others
   * in.
   *
   * @throws BuildException where another has it
   */
  public Closeable holdForUpdate() throws IOException {
    return lock(".updating", "another update is under way in " + folder + "; wait for it to end");
  }

  private FileChannel lock(String name, String complaint) throws IOException {
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(folder.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // Another one in this process: told below like one in another process.
    }
    channel.close();
    throw new BuildException(complaint);
  }

  /** The hold on the folder. The system drops it when the process ends, however it ends. */
  public final class Hold implements AutoCloseable {
    private final FileChannel channel;

    private Hold(FileChannel channel) {
      this.channel = channel;
    }

    /** Makes an empty staging folder, and clears away those that killed builds left. */
    public Path stage(String id) throws IOException {
      try (Stream<Path> left = Files.list(folder)) {
        for (Path old :
            left.filter(path -> path.getFileName().toString().startsWith(STAGING)).toList()) {
          delete(old);
        }
      }
      return Files.createDirectory(folder.resolve(STAGING + id));
    }

    /** Forces a staged release to disk, gives it its name and makes it the current one. */
    public Path publish(Path staged, String id) throws IOException {
      Path release = name(staged, id);
      makeCurrent(id);
      return release;
    }

    /** Forces a staged release, whose reasons were written, to disk and keeps it for a person. */
    public Path keepHeld(Path staged, String id) throws IOException {
      forceAll(staged);
      Path place = folder.resolve(HELD).resolve(id);
      Files.move(staged, place, StandardCopyOption.ATOMIC_MOVE);
      force(place.getParent());
      return place;
    }

    /** Forces a release to disk and gives it its name. */
    Path name(Path staged, String id) throws IOException {
      forceAll(staged);
      Path release = Files.move(staged, folder.resolve(id), StandardCopyOption.ATOMIC_MOVE);
      force(folder);
      return release;
    }

    /** Takes a release's name from it, so that none takes it for whole. */
    void hide(Path release, Path hidden) throws IOException {
      Files.move(release, hidden, StandardCopyOption.ATOMIC_MOVE);
      force(folder);
    }

    /** Makes a release that has its name the current one, in one step. */
    void makeCurrent(String id) throws IOException {
      Path link = folder.resolve(NEXT + id);
      Files.deleteIfExists(link);
      Files.createSymbolicLink(link, Path.of(id));
      Files.move(
          link,
          folder.resolve(CURRENT),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      force(folder);
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  private static void forceAll(Path root) throws IOException {
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            force(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, IOException e) throws IOException {
            force(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Some systems cannot open a folder; a file must be forced.
      if (!Files.isDirectory(path)) {
        throw e;
      }
    }
  }

  /** Deletes a folder and all in it; links are deleted, not followed. */
  public static void delete(Path root) throws IOException {
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, IOException e) throws IOException {
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
