package org.pqgraph.link;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.pqgraph.knowledge.KnowledgeFolder;

/**
 * What {@code links/targets.yaml} says.
 *
 * @param targets where links lead
 * @param names how sure a link by name is
 */
public record LinkTargets(List<LinkTarget> targets, NameRules names) {
  private static final String FILE = "targets.yaml";

  public LinkTargets {
    targets = List.copyOf(targets);
  }

  /** The targets in the jar. */
  public static LinkTargets load() {
    ObjectMapper yaml =
        new ObjectMapper(new YAMLFactory())
            .registerModule(new Jdk8Module())
            .registerModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    try (InputStream in = new KnowledgeFolder("links").open(FILE)) {
      return yaml.readValue(in, LinkTargets.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
