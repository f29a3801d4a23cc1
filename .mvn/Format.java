import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks or writes the format of all Java files below some folders: {@code Format.java check|write DIR…}. google-java-format's own
 * command takes files, not folders, and must run on a JDK as new as the sources.
 */
class Format {
  public static void main(String[] args) throws Exception {
    boolean write = args[0].equals("write");
    Formatter formatter = new Formatter(JavaFormatterOptions.builder().style(JavaFormatterOptions.Style.GOOGLE).build());
    List<Path> wrong = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      try (var files = Files.walk(Path.of(args[i]))) {
        for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".java")).sorted()::iterator) {
          String source = Files.readString(file);
          String formatted =
              formatter.formatSource(
                  ImportOrderer.reorderImports(RemoveUnusedImports.removeUnusedImports(source), JavaFormatterOptions.Style.GOOGLE));
          if (!formatted.equals(source)) {
            wrong.add(file);
            if (write) {
              Files.writeString(file, formatted);
            }
          }
        }
      }
    }
    wrong.forEach(f -> System.err.println((write ? "formatted " : "not formatted: ") + f));
    if (!write && !wrong.isEmpty()) {
      System.err.println("Run: mvn process-sources -Dformat=write");
      System.exit(1);
    }
  }
}
