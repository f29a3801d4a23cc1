package org.pqgraph.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.pqgraph.graph.Iris;
import org.pqgraph.model.InputProblem;
import org.pqgraph.release.BuildOptions;
import org.pqgraph.release.Progress;
import org.pqgraph.release.ReleaseBuilder;

/** Whole releases for the tests of pages: the examples, with one record that is out to do harm. */
final class PageReleases {

  /** Markup that would run a script, were it taken for markup anywhere. */
  static final String MARKUP =
      "\"'><script>window.harm = 1</script><img src=x onerror=\"harm = 2\">";

  /** The question whose every field holds it. */
  static final String HOSTILE = "question/commons/2025-03-03/66601";

  private static Path ofExamples;

  private PageReleases() {}

  /** A folder with a release of the examples, made once. */
  static synchronized Path ofExamples() throws IOException {
    if (ofExamples == null) {
      ofExamples = Files.createTempDirectory("pqgraph-pages");
      Path folder = ofExamples;
      Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
      build(ofExamples, Iris.DEFAULT_BASE);
    }
    return ofExamples;
  }

  /** Builds a release of the examples under a base of its own. */
  static void build(Path folder, String base) throws IOException {
    Path hostile = Files.writeString(folder.resolve("hostile.jsonl"), hostile());
    BuildOptions options =
        new BuildOptions(List.of(Path.of("examples"), hostile), folder, new Iris(base), "test", 2);
    new ReleaseBuilder(options, new Quiet()).build(InputStream.nullInputStream(), false);
  }

  private static String hostile() {
    String json =
        """
        {"id": 1, "askingMemberId": 990066, "askingMember": {"id": 990066, "name": "Asker MARKUP", "party": "Party MARKUP", "memberFrom": "Place MARKUP"}, \
        "house": "Commons", "dateTabled": "2025-03-03T00:00:00", "dateForAnswer": "2025-03-10T00:00:00", "uin": "66601", \
        "heading": "Heading ESCAPED", "questionText": "To ask ESCAPED, how often the Harm Taskforce has met.", \
        "answeringBodyName": "Department for Harm MARKUP", "answeringMemberId": 990067, \
        "answeringMember": {"id": 990067, "name": "Answerer MARKUP", "party": "Labour"}, "dateAnswered": "2025-03-10T00:00:00", \
        "answerText": "<p>😀 The Harm Taskforce has met 19 times since November 2022. It is chaired by the Security Minister. ESCAPED</p>", \
        "attachments": [{"url": "javascript:alert(1)", "title": "File MARKUP"}], "groupedQuestions": [], "groupedQuestionsDates": []}
        """;
    String escaped = MARKUP.replace("<", "&lt;").replace(">", "&gt;");
    return json.replace("MARKUP", inJson(MARKUP)).replace("ESCAPED", inJson(escaped));
  }

  private static String inJson(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private static void remove(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Quiet implements Progress {
    @Override
    public void records(long records, long bytesRead, OptionalLong totalBytes) {}

    @Override
    public void stage(String name) {}

    @Override
    public void problem(InputProblem problem) {}
  }
}
