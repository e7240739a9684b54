package jp.ippo.notification.individuals.lists;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts of a workbook that its cells point to. The only part of it that is held in memory, and therefore bounded. */
final class SharedTexts {

    /** Well above what a list of half a million people holds. */
    private static final long MOST_CHARACTERS = 60_000_000;

    private final List<String> texts = new ArrayList<>();
    private long characters;

    int size() {
        return texts.size();
    }

    String at(int place) {
        return texts.get(place);
    }

    void read(XMLStreamReader xml, ShortParts source) throws XMLStreamException, ShortParts.TooMuch {
        while (xml.hasNext()) {
            int event = xml.next();
            source.pieceEnds();
            if (event != XMLStreamConstants.START_ELEMENT || !xml.getLocalName().equals("si")) continue;
            var text = CellText.read(xml, source, "si");
            characters += text.length();
            if (characters > MOST_CHARACTERS) throw new ShortParts.TooMuch();
            texts.add(text);
        }
    }
}
