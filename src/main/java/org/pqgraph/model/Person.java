package org.pqgraph.model;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A member as a document prints them.
 *
 * @param name the name as printed, "Lord Mott"; "Member 4268" where a source gives the number only
 * @param memberId the Members API's number
 * @param party the party's name as printed
 * @param memberFrom the constituency or kind of peerage as printed: "Ealing North", "Life peer"
 */
public record Person(
    String name, OptionalInt memberId, Optional<String> party, Optional<String> memberFrom) {
  /** A member of whom the source gives the Members API's number and no name. */
  public static Person numbered(int memberId) {
    return new Person(
        "Member " + memberId, OptionalInt.of(memberId), Optional.empty(), Optional.empty());
  }

  /** Whether the name is one, rather than the number in its place. */
  public boolean isNamed() {
    return memberId.isEmpty() || !name.equals(numbered(memberId.getAsInt()).name());
  }
}
