package org.pqgraph.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/**
 * Decompressed bytes, as long as they are not many times the compressed ones: stops a "zip bomb"
 * before it fills memory or time.
 */
final class ExpansionGuard extends FilterInputStream {
  private final LongSupplier compressed;
  private final Limits limits;
  private final long compressedBefore;
  private long expanded;

  /**
   * @param in the decompressed bytes
   * @param compressed how many compressed bytes were read so far
   */
  ExpansionGuard(InputStream in, LongSupplier compressed, Limits limits) {
    this(in, compressed, limits, 0);
  }

  /**
   * @param before how many decompressed bytes came before these from the same compressed ones
   */
  ExpansionGuard(InputStream in, LongSupplier compressed, Limits limits, long before) {
    super(in);
    this.expanded = before;
    this.compressed = compressed;
    this.limits = limits;
    this.compressedBefore = compressed.getAsLong();
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = super.read(buffer, offset, length);
    count(Math.max(n, 0));
    return n;
  }

  private void count(int bytes) throws IOException {
    expanded += bytes;
    if (expanded > limits.freeExpansion()
        && expanded > limits.expansion() * (compressed.getAsLong() - compressedBefore)) {
      throw new DocumentException(
          "it expands to more than "
              + limits.expansion()
              + " times its compressed size, as a \"zip bomb\" does; decompress it yourself if you trust it");
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
