package org.pqgraph.release;

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
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder of releases. Each is a folder named by its id; {@code current} is a symbolic link to the
 * one that is served. A release is made in a hidden folder, forced to disk, renamed, and only then
 * linked, so that a kill at any moment leaves the old one.
 */
public final class Releases {
  private static final String CURRENT = "current";
  private static final String STAGING = ".building-";

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

  /** Holds the folder for one build at a time; close it to let others in. */
  Hold hold() throws IOException {
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(
            folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return new Hold(channel);
      }
    } catch (OverlappingFileLockException e) {
      // Another build in this process: told below like one in another process.
    }
    channel.close();
    throw new BuildException(
        "another build is writing to "
            + folder
            + "; wait for it to end, or build with another --out");
  }

  /** The hold on the folder. The system drops it when the process ends, however it ends. */
  final class Hold implements AutoCloseable {
    private final FileChannel channel;

    private Hold(FileChannel channel) {
      this.channel = channel;
    }

    /** Makes an empty staging folder, and clears away those that killed builds left. */
    Path stage(String id) throws IOException {
      try (Stream<Path> left = Files.list(folder)) {
        for (Path old :
            left.filter(path -> path.getFileName().toString().startsWith(STAGING)).toList()) {
          delete(old);
        }
      }
      return Files.createDirectory(folder.resolve(STAGING + id));
    }

    /** Forces a staged release to disk, gives it its name and makes it the current one. */
    Path publish(Path staged, String id) throws IOException {
      forceAll(staged);
      Path release = Files.move(staged, folder.resolve(id), StandardCopyOption.ATOMIC_MOVE);
      force(folder);
      Path link = folder.resolve("." + CURRENT + "-" + id);
      Files.deleteIfExists(link);
      Files.createSymbolicLink(link, Path.of(id));
      Files.move(
          link,
          folder.resolve(CURRENT),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      force(folder);
      return release;
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
