package org.pqgraph.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * The bodies of responses, one gzip file each, numbered as they came. A file is written under a
 * hidden name, forced and renamed, so that no name ever stands for a part of a response.
 */
final class ResponseFiles {
  private static final int A_FOLDER = 1_000;

  private final Path folder;
  private final Set<Path> unforced = new HashSet<>();

  /**
   * @param folder the archive's folder
   */
  ResponseFiles(Path folder) {
    this.folder = folder;
  }

  /** The name of a response's file, below the archive's folder. */
  static String name(long number) {
    return "responses/%05d/%08d.json.gz".formatted(number / A_FOLDER, number);
  }

  /** The number of a response by its file's name. */
  static long number(String name) {
    return Long.parseLong(name.replaceAll("^.*/|\\.json\\.gz$", ""));
  }

  boolean has(String name) {
    return Files.isRegularFile(folder.resolve(name));
  }

  /**
   * Writes a body; a file that a killed fetch left under the name is replaced.
   *
   * @return bytes of the file
   */
  int write(String name, byte[] body) throws IOException {
    Path file = folder.resolve(name);
    if (!Files.isDirectory(file.getParent())) {
      Files.createDirectories(file.getParent());
      unforced.add(file.getParent().getParent());
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream(body.length / 2 + 64);
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(body);
    }
    Path beside = file.resolveSibling("." + file.getFileName());
    try (FileChannel out =
        FileChannel.open(
            beside,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(packed.toByteArray());
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    unforced.add(file.getParent());
    return packed.size();
  }

  /** Deletes what a killed fetch left of a response that no line of the journal tells of. */
  void clear(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.deleteIfExists(file);
    Files.deleteIfExists(file.resolveSibling("." + file.getFileName()));
  }

  /** Forces the names of all files to disk. */
  void force() throws IOException {
    for (Path changed : unforced) {
      try (FileChannel channel = FileChannel.open(changed, StandardOpenOption.READ)) {
        channel.force(true);
      } catch (IOException e) {
        // Some systems cannot open a folder, and need not force it.
        if (!Files.isDirectory(changed)) {
          throw e;
        }
      }
    }
    unforced.clear();
  }
}
