package org.pqgraph.patch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a difference as one transaction of an <a href="https://afs.github.io/rdf-patch/">RDF
 * Patch</a>, in UTF-8: all deletions, then all additions, which wait in a file, so that the outcome
 * does not hang on the order in which quads are found. A line of N-Quads is a line of a patch, but
 * for the letter before it.
 */
public final class PatchWriter implements QuadDifference.Sink, AutoCloseable {
  private final OutputStream out;
  private final Path waiting;
  private final OutputStream additions;
  private long deleted;
  private long added;

  /**
   * Begins a patch.
   *
   * @param out not closed by this
   * @param folder for a temporary file, gone when this is closed
   * @param id names what the patch leads to
   * @param prev names what it is applied to
   */
  public PatchWriter(OutputStream out, Path folder, PatchId id, PatchId prev) throws IOException {
    this.out = out;
    this.waiting = folder.resolve("additions.tmp");
    this.additions = new BufferedOutputStream(Files.newOutputStream(waiting), 1 << 16);
    line("H id <" + id.uri() + "> .");
    line("H prev <" + prev.uri() + "> .");
    line("TX .");
  }

  @Override
  public void deleted(byte[] line) throws IOException {
    deleted++;
    change('D', line, out);
  }

  @Override
  public void added(byte[] line) throws IOException {
    added++;
    change('A', line, additions);
  }

  private static void change(char letter, byte[] line, OutputStream to) throws IOException {
    to.write(letter);
    to.write(' ');
    to.write(line);
    to.write('\n');
  }

  /** Writes what is left; nothing can be added after. */
  public void finish() throws IOException {
    additions.close();
    Files.copy(waiting, out);
    line("TC .");
    out.flush();
  }

  /** How many quads are taken away so far. */
  public long deletions() {
    return deleted;
  }

  /** How many quads are added so far. */
  public long additions() {
    return added;
  }

  private void line(String text) throws IOException {
    out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    additions.close();
    Files.deleteIfExists(waiting);
  }
}
