package org.pqgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;

/**
 * {@code /assets/VERSION/NAME}: the scripts and style sheets of the SPARQL page, from the program's
 * jars. The version is part of the path, so that a browser keeps each for ever and never mixes two.
 */
final class Assets extends ReadServlet {

  private static final String WEBJAR = "zazuko__yasgui";
  private static final String YASGUI_VERSION = webjarVersion();
  private static final String YASGUI =
      "/META-INF/resources/webjars/%s/%s/build/".formatted(WEBJAR, YASGUI_VERSION);

  static final String YASGUI_SCRIPT = "/assets/yasgui-" + YASGUI_VERSION + "/yasgui.min.js";
  static final String YASGUI_STYLE = "/assets/yasgui-" + YASGUI_VERSION + "/yasgui.min.css";
  static final String OWN_SCRIPT = own("editor.js");
  static final String OWN_STYLE = own("editor.css");

  private static final Map<String, String> RESOURCES =
      Map.of(
          YASGUI_SCRIPT,
          YASGUI + "yasgui.min.js",
          YASGUI_STYLE,
          YASGUI + "yasgui.min.css",
          OWN_SCRIPT,
          "editor.js",
          OWN_STYLE,
          "editor.css");

  @Override
  void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String path = "/assets" + request.getPathInfo();
    String resource = RESOURCES.get(path);
    if (resource == null) {
      notFound(response);
      return;
    }
    response.setContentType(path.endsWith(".js") ? "text/javascript" : "text/css");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", CacheHeaders.FOR_EVER);
    response.getOutputStream().write(bytes(resource));
  }

  /** A file of ours goes by a hash of what is in it. */
  private static String own(String name) {
    try {
      String hash = CacheHeaders.hash(new String(bytes(name), StandardCharsets.UTF_8));
      return "/assets/" + hash + "/" + name;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String resource) throws IOException {
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("pqgraph is not whole: its jars lack " + resource);
      }
      return in.readAllBytes();
    }
  }

  private static String webjarVersion() {
    String file = "/META-INF/maven/org.webjars.npm/" + WEBJAR + "/pom.properties";
    try (InputStream in = Assets.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("pqgraph is not whole: lib/ lacks " + WEBJAR);
      }
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
