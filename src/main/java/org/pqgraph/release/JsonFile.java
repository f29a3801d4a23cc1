package org.pqgraph.release;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.pqgraph.model.TextBlock;

/**
 * Java records in a file, one JSON object a line, in the order in which they came. Written first,
 * then read.
 *
 * @param <T> a type of record whose components are values that JSON can have, days and times among
 *     them
 */
final class JsonFile<T> implements AutoCloseable {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(days())
          .addMixIn(TextBlock.class, BlockTypes.class)
          .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
          .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
          .build();

  private final Path file;
  private final Class<T> type;
  private final SequenceWriter out;

  JsonFile(Path file, Class<T> type) throws IOException {
    this.file = file;
    this.type = type;
    this.out =
        JSON.writerFor(type)
            .with(new MinimalPrettyPrinter("\n"))
            .writeValues(Files.newOutputStream(file));
  }

  private static SimpleModule days() {
    return new SimpleModule()
        .addSerializer(LocalDate.class, ToStringSerializer.instance)
        .addDeserializer(LocalDate.class, new DayReader())
        .addSerializer(Instant.class, ToStringSerializer.instance)
        .addDeserializer(Instant.class, new TimeReader());
  }

  private static final class DayReader extends StdDeserializer<LocalDate> {
    private static final long serialVersionUID = 1L;

    DayReader() {
      super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return LocalDate.parse(parser.getText());
    }
  }

  private static final class TimeReader extends StdDeserializer<Instant> {
    private static final long serialVersionUID = 1L;

    TimeReader() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return Instant.parse(parser.getText());
    }
  }

  void add(T value) throws IOException {
    out.write(value);
  }

  void flush() throws IOException {
    out.flush();
  }

  /** All that were added, from the first. */
  MappingIterator<T> read() throws IOException {
    flush();
    ObjectMapper reader = JSON.copy();
    // A line was written here and may hold two texts of the length that readers allow.
    reader
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build());
    return reader.readerFor(type).readValues(file.toFile());
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  /** Closes and deletes it. */
  void delete() throws IOException {
    close();
    Files.deleteIfExists(file);
  }
}
