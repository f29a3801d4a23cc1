package org.pqgraph.reference;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.pqgraph.reference.ReferenceEntry.Kind;

/**
 * The gazetteer of the files of reference data, and beside it members and who held which post.
 * Immutable.
 */
public final class ReferenceData extends Gazetteer {
  private final Holders holders;
  private final Members members;

  ReferenceData(Collection<ReferenceEntry> entries) {
    this(entries, GraphFactory.createDefaultGraph(), Authority.none());
  }

  private ReferenceData(Collection<ReferenceEntry> entries, Graph synced, Authority authority) {
    super(entries);
    TitleWords words = TitleWords.load();
    Map<String, String> posts = new HashMap<>();
    entries(Kind.POST).forEach(post -> posts.put(post.path(), post.label()));
    People people = new People(synced, authority, posts);
    holders = new Holders(people, words, this);
    members = new Members(people, words);
  }

  /** The reference data in the jar. */
  public static ReferenceData load() {
    return new ReferenceData(ReferenceFiles.read());
  }

  /**
   * The reference data in the jar, and beside them what a folder says of members and of who held
   * which post. Names that texts are searched for stay those of the jar.
   *
   * @param synced what {@link ReferenceFolder#read} gives
   * @throws ReferenceException where a date in it is none
   */
  public static ReferenceData load(Graph synced) {
    return new ReferenceData(ReferenceFiles.read(), synced, Authority.none());
  }

  /**
   * The reference data in the jar with its authority files, and a folder's data in place of those
   * of the same name.
   *
   * @param synced what {@link ReferenceFolder#read} gives
   * @param files the names of the folder's files without their endings, {@code members}
   * @throws ReferenceException where a date in it is none
   */
  public static ReferenceData withAuthority(Graph synced, Set<String> files) {
    return new ReferenceData(ReferenceFiles.read(), synced, Authority.ofPeople(files));
  }

  /**
   * The names of a member in the authority file of members; empty where it has no such member.
   *
   * @param path {@code id/member/4514}
   */
  public static Set<String> authorityNames(String path) {
    Authority members = Authority.ofPeople(Set.of("ifg"));
    return new SyncedGraph(members.about(List.of(path)), Map.of())
        .members().stream()
            .flatMap(
                member -> Stream.concat(Stream.of(member.label()), member.otherNames().stream()))
            .collect(Collectors.toSet());
  }

  /** Who held which post when; empty without synced data and authority files. */
  public Holders holders() {
    return holders;
  }

  /** Members by name; empty without synced data and authority files. */
  public Members members() {
    return members;
  }
}
