package org.pqgraph.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Tells whether documents are those of another time: SHA-256 over their names and contents. Of an
 * archive count the lines of its journal that a build reads, which have the SHA-256 of each
 * response; that it was asked again in vain changes nothing.
 */
final class Fingerprint {
  private static final List<String> READ =
      List.of(ArchivedResponse.KIND, ArchivedAbsence.GONE, ArchivedAbsence.BACK);

  private final MessageDigest digest;

  private Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** 64 hexadecimal digits; empty where standard input is among the documents. */
  static Optional<String> of(List<DocumentSource> sources) throws IOException {
    Fingerprint fingerprint = new Fingerprint();
    for (DocumentSource source : sources) {
      if (source.file() == null) {
        return Optional.empty();
      }
      fingerprint.text(source.name());
      if (source.archive().isPresent()) {
        fingerprint.journal(source.file());
      } else {
        fingerprint.content(source.file());
      }
    }
    return Optional.of(HexFormat.of().formatHex(fingerprint.digest.digest()));
  }

  private void text(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
  }

  private void journal(Path journal) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(journal)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String read = line;
        if (READ.stream().anyMatch(kind -> read.startsWith("{\"kind\":\"" + kind + "\""))) {
          text(line);
        }
      }
    }
  }

  private void content(Path file) throws IOException {
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
  }
}
