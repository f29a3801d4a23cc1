package org.pqgraph.extract;

import java.util.Arrays;

/**
 * What a question asks, as hashes of its words without those that differ where it is put to several
 * departments.
 */
public final class Wording {
  /** Places of a sketch. */
  public static final int PLACES = 32;

  /** Words beyond are not compared: a question is cut by rule long before. */
  static final int LONGEST = 600;

  private final int[] words;
  private final int[] sketch;

  private Wording(int[] words) {
    this.words = words;
    this.sketch = sketch(words);
  }

  static Wording of(int[] words) {
    int[] cut = words.length > LONGEST ? Arrays.copyOf(words, LONGEST) : words;
    return new Wording(cut);
  }

  /** The words in order. Bit 0 is set where a word may be part of the name of the body asked. */
  public int[] words() {
    return words.clone();
  }

  /**
   * A MinHash of pairs of words: the share of equal places of two sketches estimates how much of
   * their pairs two wordings share.
   */
  public int[] sketch() {
    return sketch.clone();
  }

  /**
   * Whether two wordings ask the same: the same words as often, but for those that may name the
   * body that each was put to.
   */
  public static boolean same(int[] one, int[] other) {
    int[] a = one.clone();
    int[] b = other.clone();
    // Shifted right, words sort by what they are, whether or not they may be a name.
    Arrays.sort(a);
    Arrays.sort(b);
    int i = 0;
    int j = 0;
    int shared = 0;
    while (i < a.length || j < b.length) {
      if (i < a.length && j < b.length && a[i] >> 1 == b[j] >> 1) {
        i++;
        j++;
        shared++;
      } else if (j == b.length || (i < a.length && a[i] >> 1 < b[j] >> 1)) {
        if ((a[i++] & 1) == 0) {
          return false;
        }
      } else if ((b[j++] & 1) == 0) {
        return false;
      }
    }
    return shared > 0;
  }

  private static int[] sketch(int[] words) {
    int[] sketch = new int[PLACES];
    Arrays.fill(sketch, Integer.MAX_VALUE);
    int before = 0;
    for (int word : words) {
      if ((word & 1) == 0) {
        long pair = ((long) before << 32) | (word & 0xffffffffL);
        for (int place = 0; place < PLACES; place++) {
          sketch[place] = Math.min(sketch[place], (int) (mixed(pair, place) >>> 33));
        }
        before = word;
      }
    }
    return sketch;
  }

  /** The finaliser of SplitMix64, with another start for each place. */
  static long mixed(long value, int place) {
    long z = value + (place + 1) * 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
