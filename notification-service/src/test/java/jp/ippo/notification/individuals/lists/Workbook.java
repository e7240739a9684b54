package jp.ippo.notification.individuals.lists;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An .xlsx as a spreadsheet writes it: shared texts, places, and the sheet's XML. */
public final class Workbook {

    private final List<String> texts = new ArrayList<>();
    private final List<String> sheets = new ArrayList<>();

    /** A sheet of texts; an empty one is a cell that is not there. */
    public Workbook sheet(List<List<String>> rows) {
        var xml = new StringBuilder();
        for (int line = 1; line <= rows.size(); line++) {
            xml.append("<row r=\"").append(line).append("\">");
            var row = rows.get(line - 1);
            for (int column = 0; column < row.size(); column++) {
                if (row.get(column).isEmpty()) continue;
                xml.append("<c r=\"%c%d\" t=\"s\"><v>%d</v></c>".formatted('A' + column, line, texts.size()));
                texts.add("<t xml:space=\"preserve\">" + escaped(row.get(column)) + "</t>");
            }
            xml.append("</row>");
        }
        return rows(xml.toString());
    }

    /** A sheet with these rows in XML. */
    Workbook rows(String xml) {
        sheets.add("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + xml
                + "</sheetData></worksheet>");
        return this;
    }

    /** @return its number */
    int text(String xml) {
        texts.add(xml);
        return texts.size() - 1;
    }

    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", "<Types/>");
            // Excel writes the texts behind the sheets.
            for (int i = 0; i < sheets.size(); i++) part(zip, "xl/worksheets/sheet" + (i + 1) + ".xml", sheets.get(i));
            var all = new StringBuilder("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
            texts.forEach(text -> all.append("<si>").append(text).append("</si>"));
            part(zip, "xl/sharedStrings.xml", all.append("</sst>").toString());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + xml).getBytes(UTF_8));
        zip.closeEntry();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
