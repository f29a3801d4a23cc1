package org.pqgraph.sync;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Files that a person downloaded from a registry, plain or compressed with gzip. */
final class Downloads {
  private static final int LARGEST = 512 << 20;
  private static final Pattern DAY =
      Pattern.compile("(?<!\\d)(\\d{4})-(0[1-9]|1[0-2])(?:-(0[1-9]|1\\d|2[0-8]))?(?!\\d)");

  private Downloads() {}

  /** Whether an address is that of a file or folder of this machine. */
  static boolean isLocal(URI uri) {
    return "file".equals(uri.getScheme());
  }

  /**
   * The file itself, or the files of a folder by name.
   *
   * @param ending how their names end, {@code .csv}; {@code .gz} may follow
   * @throws SyncException where there is none
   */
  static List<Path> files(URI uri, String ending) {
    Path path = Path.of(uri);
    if (Files.isRegularFile(path)) {
      return List.of(path);
    }
    try (Stream<Path> all = Files.list(path)) {
      List<Path> files =
          all.filter(
                  file -> file.getFileName().toString().matches("[^.].*\\" + ending + "(\\.gz)?"))
              .sorted()
              .toList();
      if (files.isEmpty()) {
        throw new SyncException(path + " has no " + ending + " file; nothing was changed");
      }
      return files;
    } catch (IOException e) {
      throw new SyncException(path + " cannot be listed (" + e + "); nothing was changed");
    }
  }

  /** All that is in a file, decompressed. */
  static byte[] bytes(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      InputStream plain =
          file.getFileName().toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
      byte[] bytes = plain.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new IOException("larger than any list of a registry, " + LARGEST + " bytes");
      }
      return bytes;
    }
  }

  /**
   * The day in a file's name, "members-2024-03.csv"; of a month its first day, since what is known
   * of a later one is not sure.
   */
  static Optional<LocalDate> day(Path file) {
    Matcher day = DAY.matcher(file.getFileName().toString());
    return day.find()
        ? Optional.of(
            LocalDate.of(
                Integer.parseInt(day.group(1)),
                Integer.parseInt(day.group(2)),
                day.group(3) == null ? 1 : Integer.parseInt(day.group(3))))
        : Optional.empty();
  }
}
