package org.pqgraph.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pqgraph.model.InputProblem;

/**
 * Reads tables of questions as CSV (RFC 4180), with comma, semicolon or tab between cells. Reads
 * row by row.
 */
final class CsvReader {
  private static final char[] SEPARATORS = {',', ';', '\t', '|'};

  /** The head of a table is one of its first lines; exports may have a title above it. */
  static final int LINES_ABOVE = 8;

  /** So large a cell is still read, so that only its row is lost. */
  static final int LONGEST_CELL = 16 << 20;

  private static final int MOST_CELLS = 1_000;

  private final String document;
  private final Limits limits;
  private final RecordConsumer out;
  private final TableColumns columns;

  CsvReader(String document, Limits limits, TableColumns columns, RecordConsumer out) {
    this.document = document;
    this.columns = columns;
    this.limits = limits;
    this.out = out;
  }

  /**
   * The separator of a table, told by a line that names columns of questions.
   *
   * @param lines its first lines
   * @return absent where none of the lines does: it is no such table
   */
  static Optional<Character> separator(List<String> lines, TableColumns columns) {
    for (String line : lines) {
      for (char separator : SEPARATORS) {
        try (CsvParser parser = parser(new StringReader(line), separator)) {
          if (row(parser).filter(columns::isHead).isPresent()) {
            return Optional.of(separator);
          }
        } catch (IOException e) {
          // Not a line of a table with this separator.
        }
      }
    }
    return Optional.empty();
  }

  private static CsvParser parser(java.io.Reader text, char separator) throws IOException {
    CsvFactory factory =
        CsvFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder().maxStringLength(LONGEST_CELL).build())
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .build();
    CsvParser parser = factory.createParser(text);
    parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator));
    return parser;
  }

  /** The cells of the next row; absent at the end. */
  private static Optional<List<String>> row(CsvParser parser) throws IOException {
    JsonToken token = parser.nextToken();
    while (token == JsonToken.END_ARRAY) {
      token = parser.nextToken();
    }
    if (token == null) {
      return Optional.empty();
    }
    List<String> cells = new ArrayList<>();
    while (token != null && token != JsonToken.END_ARRAY) {
      if (token.isScalarValue() && cells.size() < MOST_CELLS) {
        cells.add(parser.getText());
      }
      token = parser.nextToken();
    }
    return Optional.of(cells);
  }

  void read(InputStream in) throws IOException, InterruptedException {
    LineReader lines = new LineReader(in, limits.withText(LONGEST_CELL));
    TextInput text = new TextInput(lines);
    char separator = separator(text.lookAhead(LINES_ABOVE), columns).orElse(SEPARATORS[0]);
    try (TableRows table = new TableRows(document, limits, columns, out)) {
      parse(text, separator, table);
      table.end();
    }
    if (lines.hasOtherEncoding()) {
      out.problem(LineReader.notUtf8(document));
    }
  }

  private void parse(TextInput text, char separator, TableRows table)
      throws IOException, InterruptedException {
    try (CsvParser parser = parser(text, separator)) {
      rows(parser, table);
    } catch (StreamConstraintsException e) {
      tell(
          "a cell is larger than any real one, at line " + e.getLocation().getLineNr(),
          "the rest was left out; the records before it were kept",
          true);
    } catch (JsonProcessingException e) {
      tell(
          "the table is broken at line "
              + e.getLocation().getLineNr()
              + " ("
              + e.getOriginalMessage().lines().findFirst().orElse("")
              + ")",
          "the rest was left out; the records before it were kept",
          true);
    }
  }

  private static void rows(CsvParser parser, TableRows table)
      throws IOException, InterruptedException {
    long line = 1;
    for (Optional<List<String>> cells = row(parser); cells.isPresent(); cells = row(parser)) {
      table.row(cells.get(), "line " + line + ": ");
      line = parser.currentLocation().getLineNr();
    }
  }

  private void tell(String what, String outcome, boolean lost) throws InterruptedException {
    out.problem(new InputProblem(document, 0, what, outcome, lost));
  }
}
