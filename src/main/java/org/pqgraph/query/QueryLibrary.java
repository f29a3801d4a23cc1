package org.pqgraph.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The queries that come with the program, one file each in the folder {@code queries}. Immutable.
 */
public final class QueryLibrary {
  private static final String FOLDER = "/pqgraph/queries";

  /** A file that is surely there: a jar need not have entries for folders. */
  private static final String ONE = FOLDER + "/facts.rq";

  private static final String SUFFIX = ".rq";

  private final SortedMap<String, LibraryQuery> queries;

  private QueryLibrary(SortedMap<String, LibraryQuery> queries) {
    this.queries = Collections.unmodifiableSortedMap(queries);
  }

  /**
   * Reads all queries of the class path, from a folder or from the program's jar.
   *
   * @throws UncheckedIOException if they cannot be read
   * @throws QueryException if a file's front matter is wrong
   */
  public static QueryLibrary load() {
    URL one = QueryLibrary.class.getResource(ONE);
    if (one == null) {
      throw new IllegalStateException("the program lacks its queries (" + ONE + ")");
    }
    try {
      if (one.openConnection() instanceof JarURLConnection jar) {
        try (FileSystem inside = FileSystems.newFileSystem(Path.of(jar.getJarFileURL().toURI()))) {
          return read(inside.getPath(FOLDER));
        }
      }
      return read(Path.of(URI.create(one.toString())).resolveSibling(""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program's own place is no URI: " + one, e);
    }
  }

  private static QueryLibrary read(Path folder) throws IOException {
    SortedMap<String, LibraryQuery> found = new TreeMap<>();
    List<Path> files;
    try (Stream<Path> list = Files.list(folder)) {
      files = list.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    }
    for (Path file : files) {
      String fileName = file.getFileName().toString();
      String name = fileName.substring(0, fileName.length() - SUFFIX.length());
      found.put(name, FrontMatter.read(name, Files.readString(file)));
    }
    return new QueryLibrary(found);
  }

  /** The names of all queries, in alphabetical order. */
  public SortedSet<String> names() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(queries.keySet()));
  }

  /**
   * The query of a name.
   *
   * @param name a query's name, without {@code .rq}
   * @throws QueryException if there is no such query; the message names the nearest
   */
  public LibraryQuery get(String name) {
    LibraryQuery query = queries.get(name);
    if (query == null) {
      throw new QueryException(
          "no query \"%s\" in the library; nearest: %s"
              .formatted(name, String.join(", ", Nearest.to(name, queries.keySet()))));
    }
    return query;
  }
}
