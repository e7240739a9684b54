package jp.ippo.notification.individuals.lists;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the header of a list means. */
interface HeaderRule {

    /** @return null when the header cannot be used; the problems say why, never with what stands there */
    @Nullable
    ListColumns columns(int line, String[] header, Problems problems);

    /** Without the empty cells that spreadsheets put at the end. */
    static List<String> headings(String[] header) {
        int width = header.length;
        while (width > 0 && header[width - 1].isBlank()) width--;
        return Arrays.asList(header).subList(0, width);
    }

    /** Every heading must be a known one: a file without a header has a person in this place. */
    static HeaderRule knownHeadings(String itemsOfAll) {
        return (line, header, problems) -> {
            var headings = headings(header);
            var mapping = Mapping.byHeadings(headings, itemsOfAll);
            long before = problems.count();
            for (int place = 0; place < headings.size(); place++) {
                if (mapping.columns().get(place) == null)
                    problems.add(line, (place + 1) + "列目", "見出しが何の列か分かりません。 / Unknown heading.");
            }
            var places = mapping.places(line, problems);
            return problems.count() > before ? null : new ListColumns(headings.size(), places, itemsOfAll);
        };
    }

    /** As a person chose. */
    static HeaderRule chosen(Mapping mapping) {
        return (line, header, problems) -> {
            long before = problems.count();
            int width = headings(header).size();
            if (width != mapping.columns().size())
                problems.add(line, "row", "見出しの列数が、選んだ対応と違います。 / The header is not the one that was mapped.");
            var places = mapping.places(line, problems);
            return problems.count() > before ? null : new ListColumns(width, places, mapping.itemsOfAll());
        };
    }
}
