package org.pqgraph.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
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

  /** What is made of a folder while it can be read as a path. */
  @FunctionalInterface
  public interface Reading<T> {
    /** Makes it; the path is good for as long as this runs. */
    T of(Path folder) throws IOException;
  }

  /**
   * Reads the folder with all below it as a path, in the jar or outside.
   *
   * @throws IOException where the reading throws it
   */
  public <T> T read(Reading<T> reading) throws IOException {
    URL url = KnowledgeFolder.class.getResource(ROOT + name);
    if (url == null) {
      throw missing(name);
    }
    try {
      if (url.openConnection() instanceof JarURLConnection jar) {
        // A file system of its own, not the one that all who name the jar share.
        try (FileSystem inside = FileSystems.newFileSystem(Path.of(jar.getJarFileURL().toURI()))) {
          return reading.of(inside.getPath(ROOT + name));
        }
      }
      return reading.of(Path.of(url.toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
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
