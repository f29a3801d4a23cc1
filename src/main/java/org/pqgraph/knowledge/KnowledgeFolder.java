package org.pqgraph.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One of the top-level folders of knowledge, in the jar or in a folder of classes. A file added to
 * the folder is found without being named in code.
 *
 * @param name the folder's name, {@code shapes} or {@code shapes/checks}
 */
public record KnowledgeFolder(String name) {
  private static final String ROOT = "/pqgraph/";

  /**
   * The names of the files just in the folder, sorted.
   *
   * @param ending how they end, {@code .ttl}
   */
  public List<String> files(String ending) {
    URL url = KnowledgeFolder.class.getResource(ROOT + name);
    if (url == null) {
      throw missing(name);
    }
    try {
      URI uri = url.toURI();
      if (!uri.getScheme().equals("jar")) {
        return list(Path.of(uri), ending);
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return list(jar.getPath(ROOT + name), ending);
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> list(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(ending))
          .sorted()
          .toList();
    }
  }

  /** Opens a file of the folder. */
  public InputStream open(String file) {
    InputStream in = KnowledgeFolder.class.getResourceAsStream(ROOT + name + "/" + file);
    if (in == null) {
      throw missing(name + "/" + file);
    }
    return in;
  }

  /** The text of a file of the folder, in UTF-8. */
  public String text(String file) {
    try (InputStream in = open(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static IllegalStateException missing(String path) {
    return new IllegalStateException(
        "pqgraph is not whole: " + path + " is missing from the jar; build it anew");
  }
}
