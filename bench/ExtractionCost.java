import java.io.BufferedOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.pqgraph.extract.Extraction;
import org.pqgraph.extract.Extractor;
import org.pqgraph.graph.Iris;
import org.pqgraph.graph.QuestionMapper;
import org.pqgraph.graph.RecordQuads;
import org.pqgraph.model.InputProblem;
import org.pqgraph.model.QuestionRecord;
import org.pqgraph.reference.ReferenceData;
import org.pqgraph.source.Documents;
import org.pqgraph.source.RecordConsumer;

/**
 * Extracts and maps the records of a file on one thread, writes their quads, and prints the seconds
 * of CPU that extracting and mapping took, without reading and writing, and how many quads there
 * are.
 */
class ExtractionCost {
  public static void main(String[] args) throws Exception {
    ReferenceData reference = ReferenceData.load();
    Extractor extractor = Extractor.load(reference);
    QuestionMapper mapper = new QuestionMapper(new Iris(Iris.DEFAULT_BASE), reference);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long[] spent = new long[2];
    try (OutputStream out =
        new GZIPOutputStream(
            new BufferedOutputStream(
                args.length > 1
                    ? Files.newOutputStream(Path.of(args[1]))
                    : OutputStream.nullOutputStream(),
                1 << 16))) {
      StreamRDF writer = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
      writer.start();
      Documents.of(List.of(Path.of(args[0])), InputStream.nullInputStream())
          .read(
              new RecordConsumer() {
                @Override
                public void record(QuestionRecord record) {
                  long start = threads.getCurrentThreadCpuTime();
                  Extraction extraction = extractor.extract(record);
                  RecordQuads quads = mapper.map(extraction);
                  spent[0] += threads.getCurrentThreadCpuTime() - start;
                  for (List<Quad> part : List.of(quads.own(), quads.shared(), quads.unnamed())) {
                    spent[1] += part.size();
                    if (args.length > 1) {
                      part.forEach(writer::quad);
                    }
                  }
                }

                @Override
                public void problem(InputProblem problem) {
                  throw new IllegalStateException(problem.toString());
                }
              });
      writer.finish();
    }
    System.out.printf("%.1f %d%n", spent[0] / 1e9, spent[1]);
  }
}
