package org.pqgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pqgraph.serve.page.FileSize;
import org.pqgraph.serve.page.FolderView;

/** A folder of the release with its files; the folder itself is its index.html, or a list. */
final class ReleaseFolder extends ReadServlet {

  // No part of a path begins with a dot, so none leads upwards or to what is hidden.
  private static final Pattern PATH =
      Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*");

  private final transient ReleaseStore store;
  private final String name;

  ReleaseFolder(ReleaseStore store, String name) {
    this.store = store;
    this.name = name;
  }

  @Override
  void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try (var lease = store.lease()) {
      Path folder = lease.release().folder().resolve(name);
      String wanted = request.getPathInfo();
      if (!Files.isDirectory(folder)) {
        notFound(response);
      } else if (wanted == null) {
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Location", PublicAddress.of(request).root() + "/" + name + "/");
      } else if (wanted.equals("/")) {
        index(lease.release(), folder, request, response);
      } else {
        Optional<Path> file = find(folder, wanted.substring(1));
        if (file.isPresent()) {
          FileResponse.send(file.get(), request, response);
        } else {
          notFound(response);
        }
      }
    }
  }

  private static Optional<Path> find(Path folder, String path) throws IOException {
    if (!PATH.matcher(path).matches()) {
      return Optional.empty();
    }
    Path file = folder.resolve(path);
    // A link inside the release must not lead out of it either.
    boolean inside = Files.isRegularFile(file) && file.toRealPath().startsWith(folder.toRealPath());
    return inside ? Optional.of(file) : Optional.empty();
  }

  private void index(
      Release release, Path folder, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Path page = folder.resolve("index.html");
    if (Files.isRegularFile(page)) {
      FileResponse.send(page, request, response);
      return;
    }
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files =
          found
              .filter(file -> PATH.matcher(String.valueOf(file.getFileName())).matches())
              .filter(Files::isRegularFile)
              .sorted(Comparator.comparing(Path::toString))
              .toList();
    }
    String title = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    List<FolderView.Item> items = new ArrayList<>();
    for (Path file : files) {
      items.add(
          new FolderView.Item(String.valueOf(file.getFileName()), FileSize.of(Files.size(file))));
    }
    Html.send(
        response,
        "folder",
        new FolderView(Html.frame(request, release, title, "/" + name + "/"), items));
  }
}
