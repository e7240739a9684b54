package jp.ippo.notification.letters;

import java.io.IOException;
import java.io.OutputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * One file for the printer. What many letters share is in the file once; a person's own lines are a stream of their own, so
 * that a page never holds anything of another person. The same letters always make the same bytes.
 */
final class LetterFile implements AutoCloseable {

    private static final COSName FONT = COSName.getPDFName("F");
    private static final PDRectangle A4 = PDRectangle.A4;

    private final PDDocument document = new PDDocument();
    private final PDResources resources = new PDResources();
    private final PDType0Font embedded;
    private final BitSet used = new BitSet();
    private final Map<byte[], COSStream> shared = new HashMap<>();

    LetterFile(TrueTypeFont font, long number) throws IOException {
        embedded = PDType0Font.load(document, font, true);
        resources.put(FONT, embedded);
        // Without this, the time of writing would be in the file.
        document.setDocumentId(number);
    }

    /** The characters that the pages show. */
    BitSet used() {
        return used;
    }

    /** @param own of this person alone; {@code common} is kept once however often it comes */
    void addPage(byte[] common, byte[] own) throws IOException {
        var page = new PDPage(A4);
        page.setResources(resources);
        var contents = new COSArray();
        var known = shared.get(common);
        if (known == null) shared.put(common, known = stream(common, true));
        contents.add(known);
        contents.add(stream(own, false));
        page.getCOSObject().setItem(COSName.CONTENTS, contents);
        document.addPage(page);
    }

    private COSStream stream(byte[] content, boolean compressed) throws IOException {
        var stream = document.getDocument().createCOSStream();
        try (OutputStream out =
                compressed ? stream.createOutputStream(COSName.FLATE_DECODE) : stream.createRawOutputStream()) {
            out.write(content);
        }
        return stream;
    }

    void save(OutputStream out) throws IOException {
        used.stream().forEach(embedded::addToSubset);
        // PDFBox knows only of text that it wrote itself.
        embedded.subset();
        document.save(out, CompressParameters.NO_COMPRESSION);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
