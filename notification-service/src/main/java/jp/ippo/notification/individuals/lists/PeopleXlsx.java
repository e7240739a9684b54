package jp.ippo.notification.individuals.lists;

import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Predicate;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the one sheet of an .xlsx that has anything in it, row by row: the archive is walked twice, once for the texts and
 * once for the cells, and never unpacked to disk or memory.
 */
final class PeopleXlsx {

    /** XML of a spreadsheet packs about 10:1 to 30:1. */
    private static final long MOST_TIMES_LARGER = 150;

    private static final long ALWAYS_ALLOWED = 20_000_000;

    private final Problems problems;
    private final Rows rows;

    PeopleXlsx(Problems problems, Rows rows) {
        this.problems = problems;
        this.rows = rows;
    }

    /** @throws IOException from the source or the taker; a broken workbook is a problem, not an exception */
    void read(ReceivedFile file) throws IOException {
        long most = ALWAYS_ALLOWED + MOST_TIMES_LARGER * file.size();
        try {
            var texts = new SharedTexts();
            parts(file, most, "xl/sharedStrings.xml"::equals, texts::read);
            var sheets = new SheetReader(texts, rows, problems);
            parts(file, most, name -> name.startsWith("xl/worksheets/") && name.endsWith(".xml"), sheets::read);
            if (!sheets.stopped()) rows.end();
        } catch (ShortParts.TooMuch bomb) {
            tooMuch();
        } catch (XMLStreamException
                | ZipException
                | EOFException
                | CharConversionException
                | IllegalArgumentException broken) {
            if (broken instanceof XMLStreamException xml && xml.getNestedException() instanceof ShortParts.TooMuch)
                tooMuch();
            else problems.add(0, "file", "Excel ブック（.xlsx）として読み取れません。 / Cannot be read as an .xlsx workbook.");
        }
    }

    private void tooMuch() {
        problems.add(0, "file", "ブックの中身が大きすぎます。CSV で保存し直してください。 / The workbook unpacks to too much; save it as CSV.");
    }

    private interface PartReader {
        void read(XMLStreamReader xml, ShortParts source) throws XMLStreamException, IOException;
    }

    private static void parts(ReceivedFile file, long most, Predicate<String> wanted, PartReader reader)
            throws IOException, XMLStreamException {
        try (InputStream bytes = file.bytes();
                var archive = new ZipInputStream(bytes)) {
            var bounded = new ShortParts(archive, most);
            for (var part = archive.getNextEntry(); part != null; part = archive.getNextEntry()) {
                if (wanted.test(part.getName())) {
                    var xml = FACTORY.createXMLStreamReader(bounded);
                    reader.read(xml, bounded);
                    xml.close();
                }
                // Whatever is left is unpacked here, under the same limits, and not inside the archive's own skipping.
                for (var rest = new byte[1 << 13]; bounded.read(rest, 0, rest.length) >= 0; ) bounded.pieceEnds();
            }
        }
    }

    private static final XMLInputFactory FACTORY = withoutOutsideWorld();

    private static XMLInputFactory withoutOutsideWorld() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }
}
