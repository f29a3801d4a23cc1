package org.pqgraph.model;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A member as a document prints them.
 *
 * @param name the name as printed, "Lord Mott"
 * @param memberId the Members API's number
 * @param party the party's name as printed
 * @param memberFrom the constituency or kind of peerage as printed: "Ealing North", "Life peer"
 */
public record Person(
    String name, OptionalInt memberId, Optional<String> party, Optional<String> memberFrom) {}
