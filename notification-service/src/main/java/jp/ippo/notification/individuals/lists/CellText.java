package jp.ippo.notification.individuals.lists;

import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text of a cell: its runs together, without the ふりがな that Excel keeps beside Japanese names. */
final class CellText {

    private static final int LONGEST = 32_767;
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private CellText() {}

    /** Up to the end of the element that the reader stands at. */
    static String read(XMLStreamReader xml, ShortParts source, String until)
            throws XMLStreamException, ShortParts.TooMuch {
        var text = new StringBuilder();
        boolean inText = false;
        int reading = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            source.pieceEnds();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("rPh")) reading++;
                inText = xml.getLocalName().equals("t");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals("rPh")) reading--;
                if (xml.getLocalName().equals(until)) return unescaped(text.toString());
                inText = false;
            } else if (inText && reading == 0 && xml.isCharacters()) {
                if (text.length() + xml.getTextLength() > LONGEST) throw new ShortParts.TooMuch();
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
        }
        throw new XMLStreamException("ends too early");
    }

    /** A control character stands in a workbook as _x000D_: it must not slip past as harmless letters. */
    private static String unescaped(String text) {
        if (!text.contains("_x")) return text;
        return ESCAPED.matcher(text)
                .replaceAll(code -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(code.group(1), 16))));
    }
}
