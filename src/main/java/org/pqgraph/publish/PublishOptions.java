package org.pqgraph.publish;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What to publish and how.
 *
 * @param release the release's folder
 * @param target where to
 * @param graphPrefix what the names of graphs begin with in the store; the release's own without
 * @param partSize the most triples in one request; whole graphs without
 * @param gzip whether to try compressed bodies
 */
public record PublishOptions(
    Path release,
    Target target,
    Optional<String> graphPrefix,
    OptionalLong partSize,
    boolean gzip) {}
