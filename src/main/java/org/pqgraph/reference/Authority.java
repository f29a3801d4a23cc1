package org.pqgraph.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.pqgraph.knowledge.KnowledgeFolder;

/**
 * The authority files that the program brings, {@code reference/authority/*.ttl.gz}: members,
 * ministers' appointments and GOV.UK's organisations, as {@code pqgraph sync} wrote them. A file of
 * the same name in a folder of synced data takes the place of one.
 *
 * <p>They tell of far more than one build asks for, and to parse them whole takes longer than a
 * small build. They are kept as text, block by block, and of that only the blocks are parsed that
 * are asked for. {@code sync} writes a block for each resource, its IRI at the start of the first
 * line and an empty line behind the last; that is all that is known here of how they look.
 * Immutable.
 */
final class Authority {
  private static final KnowledgeFolder FOLDER = new KnowledgeFolder("reference/authority");
  private static final String ENDING = ".ttl.gz";
  private static final String BASE = "https://w3id.org/pqgraph/";

  /** Of one file: what stands before the first block, and each block by its IRI. */
  private record Blocks(String name, String head, NavigableMap<String, String> byIri) {}

  private final List<Blocks> files;

  private Authority(List<Blocks> files) {
    this.files = files;
  }

  /** Those that the program brings, read once. */
  private static final class Brought {
    static final Authority ALL = new Authority(read());
  }

  /** Nothing. */
  static Authority none() {
    return new Authority(List.of());
  }

  /**
   * All that tell of members and of who held which post.
   *
   * @param replaced names of files that others take the place of, {@code members}
   */
  static Authority ofPeople(Set<String> replaced) {
    return new Authority(
        Brought.ALL.files.stream()
            .filter(file -> !file.name().equals("departments") && !replaced.contains(file.name()))
            .toList());
  }

  private static List<Blocks> read() {
    List<Blocks> files = new ArrayList<>();
    for (String file : FOLDER.files(ENDING)) {
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(
                  new GZIPInputStream(FOLDER.open(file), 1 << 16), StandardCharsets.UTF_8),
              1 << 16)) {
        files.add(blocks(file.substring(0, file.length() - ENDING.length()), lines));
      } catch (IOException e) {
        throw new UncheckedIOException("reference/authority/" + file, e);
      }
    }
    return List.copyOf(files);
  }

  private static Blocks blocks(String name, BufferedReader lines) throws IOException {
    NavigableMap<String, String> byIri = new TreeMap<>();
    StringBuilder head = new StringBuilder();
    StringBuilder block = new StringBuilder();
    String iri = null;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("<")) {
        iri = line.substring(1, line.indexOf('>'));
      }
      if (iri == null) {
        head.append(line).append('\n');
      } else if (line.isEmpty()) {
        byIri.put(iri, block.toString());
        block.setLength(0);
      } else {
        block.append(line).append('\n');
      }
    }
    if (iri != null) {
      byIri.put(iri, block.toString());
    }
    return new Blocks(name, head.toString(), byIri);
  }

  boolean isEmpty() {
    return files.isEmpty();
  }

  /** Whether any file tells of a resource. */
  boolean has(String path) {
    return files.stream().anyMatch(file -> file.byIri().containsKey(BASE + path));
  }

  /** The paths of all resources of which a path begins so, {@code id/membership/4514-}. */
  List<String> paths(String beginning) {
    return files.stream()
        .flatMap(file -> below(file, beginning))
        .map(block -> block.getKey().substring(BASE.length()))
        .distinct()
        .toList();
  }

  private static Stream<Map.Entry<String, String>> below(Blocks file, String beginning) {
    String from = BASE + beginning;
    return file.byIri().subMap(from, true, from + '\uffff', false).entrySet().stream();
  }

  /** What the files say of a resource; of one that several tell of, all. */
  Block block(String path) {
    return new Block(
        files.stream()
            .map(file -> file.byIri().getOrDefault(BASE + path, ""))
            .collect(Collectors.joining()));
  }

  /** Each block of which a path begins so, with its path. */
  void forEach(String beginning, BiConsumer<String, Block> consumer) {
    for (Blocks file : files) {
      below(file, beginning)
          .forEach(
              block ->
                  consumer.accept(
                      block.getKey().substring(BASE.length()), new Block(block.getValue())));
    }
  }

  /** What the files say of some resources and of themselves. */
  Graph about(Collection<String> paths) {
    Graph graph = GraphFactory.createDefaultGraph();
    for (Blocks file : files) {
      StringBuilder text = new StringBuilder(file.head());
      int before = text.length();
      for (String path : paths) {
        text.append(file.byIri().getOrDefault(BASE + path, ""));
      }
      if (text.length() > before) {
        below(file, "id/dataset/").forEach(dataset -> text.append(dataset.getValue()));
        RDFParser.fromString(text.toString(), Lang.TURTLE).checking(false).parse(graph);
      }
    }
    return graph;
  }
}
