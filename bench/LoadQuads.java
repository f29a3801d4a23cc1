import com.sun.management.OperatingSystemMXBean;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.riot.Lang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;

/**
 * Loads an N-Quads file into a new store with TDB2's own phased loader and prints the seconds it
 * took by the clock, and of CPU on all threads: the bound that a build is measured against.
 */
class LoadQuads {
  public static void main(String[] args) throws Exception {
    long start = System.nanoTime();
    DatasetGraph store = DatabaseMgr.connectDatasetGraph(Location.create(Path.of(args[1])));
    DataLoader loader = LoaderFactory.phasedLoader(store, (format, values) -> {});
    try (InputStream in = new GZIPInputStream(Files.newInputStream(Path.of(args[0])), 1 << 16)) {
      loader.startBulk();
      loader.loadFromInputStream("dump.nq", in, Lang.NQUADS);
      loader.finishBulk();
    }
    double wall = (System.nanoTime() - start) / 1e9;
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    System.out.printf("%.1f %.1f%n", wall, system.getProcessCpuTime() / 1e9);
  }
}
