package org.pqgraph.update;

import org.pqgraph.release.BuildOptions;

/**
 * What to update and how.
 *
 * @param build what to build, where and how
 * @param bounds how far a release may differ from the one before it
 * @param rebuild whether to build though nothing is new
 * @param keep how many releases stay, the current one included; 1 or more
 */
public record UpdateOptions(BuildOptions build, Bounds bounds, boolean rebuild, int keep) {}
