package org.pqgraph.patch;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Names the state that a patch leads to, so that the patches between releases are a log: the {@code
 * prev} of one is the {@code id} of the one before.
 *
 * @param uri {@code uuid:} and a UUID
 */
public record PatchId(String uri) {
  /** The state that is a release, by its base and id. */
  public static PatchId ofRelease(String base, String id) {
    return new PatchId(
        "uuid:"
            + UUID.nameUUIDFromBytes((base + "releases/" + id).getBytes(StandardCharsets.UTF_8)));
  }
}
