package org.pqgraph.sync;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.pqgraph.reference.ReferenceFolder;

/** A file of reference data, written whole: whoever reads it finds the old or the new one. */
record ReferenceFile(Path path) {
  /** What is in it; nothing where there is none. */
  Graph read() throws IOException {
    return Files.exists(path) ? ReferenceFolder.read(path) : GraphFactory.createDefaultGraph();
  }

  /** Writes beside it, forces that to disk, reads it back, and moves it into place. */
  void write(Graph graph, String comment) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path fresh = Files.createTempFile(folder, "." + path.getFileName() + ".", ".part");
    try {
      byte[] text = new TurtleBlocks().text(graph, comment).getBytes(StandardCharsets.UTF_8);
      try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        for (ByteBuffer buffer = ByteBuffer.wrap(text); buffer.hasRemaining(); ) {
          channel.write(buffer);
        }
        channel.force(true);
      }
      if (!ReferenceFolder.read(fresh).isIsomorphicWith(graph)) {
        throw new SyncException(
            path + ": what was written does not read back as it was meant; nothing was changed");
      }
      readable(fresh);
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** A temporary file is its owner's alone; reference data are for all who build. */
  private static void readable(Path file) throws IOException {
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(
          file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
    }
  }
}
