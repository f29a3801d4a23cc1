package org.pqgraph.source;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** A set of records' numbers. They run without large gaps, so that each takes about one bit. */
final class NumberSet {
  private static final int BLOCK = 1 << 12;

  private final Map<Long, BitSet> blocks = new HashMap<>();

  /** Adds a number; true where it was not there. */
  boolean add(long number) {
    BitSet block = blocks.computeIfAbsent(Math.floorDiv(number, BLOCK), b -> new BitSet());
    int place = Math.floorMod(number, BLOCK);
    boolean isNew = !block.get(place);
    block.set(place);
    return isNew;
  }
}
