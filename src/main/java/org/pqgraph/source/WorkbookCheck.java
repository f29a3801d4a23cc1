package org.pqgraph.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks through a workbook before it is read: what its parts unpack to, how large its cells are,
 * and whether each stands where a sheet has room. The reader of workbooks makes place for all cells
 * before the one that it meets, and holds a cell and the strings that cells share.
 */
final class WorkbookCheck {
  /** Bytes of the strings that cells share, which are all in memory. */
  private static final long MOST_SHARED_STRINGS = 128L << 20;

  /** Three letters and seven digits, somewhat more than Excel's XFD1048576. */
  private static final Pattern PLACE = Pattern.compile("[A-Z]{1,3}[1-9][0-9]{0,6}");

  private static final String ROWS = "[1-9][0-9]{0,6}";

  private final Limits limits;
  private ExcelDays days = ExcelDays.FROM_1900;

  WorkbookCheck(Limits limits) {
    this.limits = limits;
  }

  /**
   * Looks through all parts.
   *
   * @throws DocumentException where the workbook must not be read
   */
  void check(Path file) throws IOException {
    long size = Files.size(file);
    long unpacked = 0;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > limits.entries()) {
        throw new DocumentException("the workbook has more than " + limits.entries() + " parts");
      }
      for (ZipEntry entry : Collections.list(zip.entries())) {
        // All parts together are held against the whole file: they may share their bytes in it.
        AtomicLong compressed = new AtomicLong();
        ExpansionGuard guard =
            new ExpansionGuard(zip.getInputStream(entry), compressed::get, limits, unpacked);
        compressed.set(size);
        AtomicLong part = new AtomicLong();
        part(entry.getName(), new CountingStream(guard, part), part);
        unpacked += part.get();
      }
    }
  }

  /** From which day the workbook counts days, once it was looked through. */
  ExcelDays days() {
    return days;
  }

  private void part(String name, InputStream in, AtomicLong size) throws IOException {
    try {
      XMLStreamReader xml = XmlInput.factory().createXMLStreamReader(new Unclosed(in));
      elements(xml, size);
    } catch (XMLStreamException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      String lower = name.toLowerCase(Locale.ROOT);
      if (lower.endsWith(".xml") || lower.endsWith(".rels")) {
        throw new DocumentException(
            "the workbook is damaged: "
                + name
                + " ("
                + e.getMessage().lines().findFirst().orElse("")
                + ")");
      }
      // A picture, or what else a workbook may carry.
    }
    in.transferTo(OutputStream.nullOutputStream());
  }

  private void elements(XMLStreamReader xml, AtomicLong size)
      throws XMLStreamException, DocumentException {
    boolean shared = false;
    long cell = 0;
    while (xml.hasNext()) {
      xml.next();
      if (xml.isStartElement()) {
        String name = xml.getLocalName();
        shared |= name.equals("sst");
        if (name.equals("workbookPr") && isTrue(xml.getAttributeValue(null, "date1904"))) {
          days = ExcelDays.FROM_1904;
        }
        if (name.equals("c") || name.equals("si")) {
          cell = 0;
        }
        place(xml, name);
      } else if (xml.isCharacters()) {
        cell += xml.getTextLength();
      }
      if (cell > CsvReader.LONGEST_CELL) {
        throw new DocumentException("a cell is larger than any real one");
      }
      if (shared && size.get() > MOST_SHARED_STRINGS) {
        throw new DocumentException(
            "its texts have more than "
                + (MOST_SHARED_STRINGS >> 20)
                + " MiB; save the sheet as CSV and give that");
      }
    }
  }

  private static boolean isTrue(String flag) {
    return flag != null && (flag.equals("1") || flag.equals("true") || flag.equals("on"));
  }

  private static void place(XMLStreamReader xml, String element) throws DocumentException {
    String place = xml.getAttributeValue(null, "r");
    boolean isCell = element.equals("c") && place != null;
    boolean isRow = element.equals("row") && place != null;
    if ((isCell && !PLACE.matcher(place).matches()) || (isRow && !place.matches(ROWS))) {
      String shown = place.length() > 20 ? place.substring(0, 20) + "…" : place;
      throw new DocumentException(
          "the workbook is damaged: a "
              + (isCell ? "cell" : "row")
              + " stands at \""
              + shown
              + "\", where no sheet has one");
    }
  }

  /** What the parser of a part must not close. */
  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }
}
