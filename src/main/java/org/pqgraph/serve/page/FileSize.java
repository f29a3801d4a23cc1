package org.pqgraph.serve.page;

import java.util.List;
import java.util.Locale;

/** Sizes of files as people read them. */
public final class FileSize {

  private FileSize() {}

  /** A number of bytes with a unit of the SI, {@code 1.5 MB}. */
  public static String of(long bytes) {
    if (bytes < 1000) {
      return bytes + " B";
    }
    double value = bytes;
    for (String unit : List.of("kB", "MB", "GB")) {
      value /= 1000;
      if (value < 1000) {
        return String.format(Locale.UK, "%.1f %s", value, unit);
      }
    }
    return String.format(Locale.UK, "%.1f TB", value / 1000);
  }
}
