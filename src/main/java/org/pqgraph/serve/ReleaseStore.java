package org.pqgraph.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way to the data. It holds the current release open, looks once a second where {@code
 * current} points, and swaps when that changes: new requests get the new release, a request under
 * way keeps the old one, which closes when the last such request has ended.
 *
 * <p>{@code current} is a symbolic link to a release folder, or, where links are not to be had, a
 * file that holds the folder's name.
 */
final class ReleaseStore implements AutoCloseable {

  /** A request's hold on a release; closing it lets the release go. */
  record Lease(Release release) implements AutoCloseable {
    @Override
    public void close() {
      release.leave();
    }
  }

  private static final Logger LOG = LoggerFactory.getLogger(ReleaseStore.class);
  private static final int LOOK_MILLIS = 1_000;
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  private final Path releases;
  private final ServiceConfiguration configuration;
  private final Thread watch =
      Thread.ofPlatform().daemon().name("pqgraph-releases").unstarted(this::watch);
  private volatile Release current;
  private volatile boolean closed;
  private String complaint = "";

  private ReleaseStore(Path releases, ServiceConfiguration configuration, Release first) {
    this.releases = releases;
    this.configuration = configuration;
    this.current = first;
  }

  /** Opens the current release and begins to watch for the next. */
  static ReleaseStore open(Path releases, ServiceConfiguration configuration)
      throws ServeException {
    ReleaseStore store =
        new ReleaseStore(releases, configuration, configuration.open(currentFolder(releases)));
    store.watch.start();
    return store;
  }

  /** The folder that holds the releases, the current one and others. */
  Path folder() {
    return releases;
  }

  /** Whether a text can be the name of a release; none leads out of the folder. */
  static boolean isName(String text) {
    return ID.matcher(text).matches();
  }

  /** The release of now, held until the lease is closed. */
  Lease lease() {
    while (!closed) {
      Release release = current;
      if (release.enter()) {
        return new Lease(release);
      }
    }
    throw new IllegalStateException("the server is stopping");
  }

  private void watch() {
    while (!closed) {
      try {
        Thread.sleep(LOOK_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
      look();
    }
  }

  private void look() {
    try {
      Path folder = currentFolder(releases);
      if (!folder.equals(current.folder())) {
        swap(configuration.open(folder));
      }
      complaint = "";
    } catch (ServeException | RuntimeException e) {
      String message = String.valueOf(e.getMessage());
      if (!message.equals(complaint)) {
        complaint = message;
        LOG.warn("{}; still serving {}", message, current.folder().getFileName());
      }
    }
  }

  private void swap(Release next) {
    Release old = current;
    current = next;
    old.leave();
    LOG.info("now serving {}", next.folder().getFileName());
  }

  private static Path currentFolder(Path releases) throws ServeException {
    Path link = releases.resolve("current");
    try {
      if (Files.isRegularFile(link)) {
        String id = Files.readString(link).strip();
        if (!ID.matcher(id).matches()) {
          throw new ServeException(
              link + ": \"" + id + "\" is not the name of a release; build one anew");
        }
        link = releases.resolve(id);
      }
      if (!Files.isDirectory(link)) {
        throw new ServeException(
            releases
                + " has no current release; make one with: pqgraph build INPUT... --out "
                + releases);
      }
      return link.toRealPath();
    } catch (IOException e) {
      throw new ServeException(link + " cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    closed = true;
    watch.interrupt();
    try {
      watch.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    current.leave();
  }
}
