package org.pqgraph.release;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tells other processes that a store is being read, so that it is not removed: a shared lock on an
 * empty file in it, which the system drops when the process ends, however it ends. Nobody else
 * opens that file, since closing it anywhere in a process drops all its locks there. A process
 * holds one for all its readers.
 */
public final class ReaderLock implements AutoCloseable {
  /** The name of the file in a store that its readers lock. */
  public static final String FILE = "readers.lock";

  private static final Map<Path, ReaderLock> HELD = new HashMap<>();

  private final Path file;
  private final FileChannel channel;
  private int readers = 1;

  private ReaderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Holds a store for one reader more; a store without the file, or a disk without locks, has no
   * lock.
   */
  static Optional<ReaderLock> share(Path store) throws IOException {
    Path file = store.toRealPath().resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    synchronized (HELD) {
      ReaderLock held = HELD.get(file);
      if (held != null) {
        held.readers++;
        return Optional.of(held);
      }
      FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
      try {
        if (channel.tryLock(0, Long.MAX_VALUE, true) != null) {
          ReaderLock lock = new ReaderLock(file, channel);
          HELD.put(file, lock);
          return Optional.of(lock);
        }
      } catch (IOException | OverlappingFileLockException e) {
        channel.close();
        return Optional.empty();
      }
      channel.close();
      throw new IOException(store + " is being removed");
    }
  }

  /** Holds a store against all readers, to remove it; empty where it is being read. */
  static Optional<FileChannel> exclude(Path store) throws IOException {
    Path file = store.toRealPath().resolve(FILE);
    synchronized (HELD) {
      if (HELD.containsKey(file)) {
        return Optional.empty();
      }
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = null;
      try {
        lock = channel.tryLock();
      } finally {
        if (lock == null) {
          channel.close();
        }
      }
      return lock == null ? Optional.empty() : Optional.of(channel);
    }
  }

  @Override
  public void close() throws IOException {
    synchronized (HELD) {
      readers--;
      if (readers == 0) {
        HELD.remove(file);
        channel.close();
      }
    }
  }
}
