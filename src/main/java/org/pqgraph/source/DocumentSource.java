package org.pqgraph.source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a document comes from: a file, or an archive of responses, which is named by its journal.
 *
 * @param file the file; null for standard input
 * @param name what records call it; of an archive, what the names of its responses begin with
 * @param archive the archive, where it is one
 */
record DocumentSource(Path file, String name, Optional<ResponseArchive> archive) {
  static DocumentSource standardInput() {
    return new DocumentSource(null, "stdin", Optional.empty());
  }

  static DocumentSource of(Path file, String name) throws IOException {
    return ResponseArchive.isJournal(file)
        ? new DocumentSource(
            file,
            name.substring(0, name.length() - ArchivedResponse.JOURNAL.length()),
            Optional.of(ResponseArchive.of(file)))
        : new DocumentSource(file, name, Optional.empty());
  }

  /** All files below a folder and all archives, in the order of their names. */
  static List<DocumentSource> below(Path folder) throws IOException {
    List<DocumentSource> found = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes)
              throws IOException {
            Path journal = dir.resolve(ArchivedResponse.JOURNAL);
            if (!isPassedOver(name(journal)) && ResponseArchive.isJournal(journal)) {
              found.add(of(journal, name(journal)));
              return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (Files.isRegularFile(file) && !isPassedOver(name(file))) {
              found.add(of(file, name(file)));
            }
            return FileVisitResult.CONTINUE;
          }

          private String name(Path file) {
            return folder.relativize(file).toString().replace('\\', '/');
          }
        });
    found.sort((a, b) -> a.name().compareTo(b.name()));
    return found;
  }

  /** Whether a file or an entry of an archive is hidden, or a README. */
  static boolean isPassedOver(String name) {
    String file = name.substring(name.lastIndexOf('/') + 1).toUpperCase(Locale.ROOT);
    return name.startsWith(".") || name.contains("/.") || file.startsWith("README");
  }

  /** Bytes to read, before decompression. */
  long bytes() throws IOException {
    return archive.isPresent() ? archive.get().storedBytes() : Files.size(file);
  }
}
