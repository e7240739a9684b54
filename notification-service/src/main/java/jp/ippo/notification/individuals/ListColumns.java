package jp.ippo.notification.individuals;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Where the columns of a list are. */
final class ListColumns {

    static final String NAME = "氏名";
    static final String EMAIL = "メール";
    static final String ITEMS = "項目";
    static final String HONORIFIC = "敬称";

    private static final List<List<String>> HEADINGS = List.of(
            List.of(NAME, "name"),
            List.of(EMAIL, "メールアドレス", "email", "e-mail"),
            List.of(ITEMS, "items"),
            List.of(HONORIFIC, "honorific"));

    private final int width;
    private final int[] places;

    private ListColumns(int width, int[] places) {
        this.width = width;
        this.places = places;
    }

    /**
     * @return null when the header cannot be used; the problems say why, by position, since a file without a header has a
     *     person in this place
     */
    static @Nullable ListColumns of(CSVRecord header, Problems problems) {
        long before = problems.count();
        int width = header.size();
        while (width > 0 && header.get(width - 1).isBlank()) width--;
        var places = new int[] {-1, -1, -1, -1};
        for (int place = 0; place < width; place++) {
            int kind = kind(header.get(place));
            if (kind < 0) problems.add(1, (place + 1) + "列目", "見出しが氏名・メール・項目・敬称のどれでもありません。 / Unknown heading.");
            else if (places[kind] >= 0)
                problems.add(1, HEADINGS.get(kind).get(0), "見出しが二つあります。 / Twice in the header.");
            else places[kind] = place;
        }
        for (int kind : new int[] {0, 2}) {
            if (places[kind] < 0)
                problems.add(1, HEADINGS.get(kind).get(0), "見出しの行にありません。 / Missing in the header row.");
        }
        return problems.count() > before ? null : new ListColumns(width, places);
    }

    private static int kind(String heading) {
        var plain = Normalizer.normalize(heading, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        for (int kind = 0; kind < HEADINGS.size(); kind++) {
            if (HEADINGS.get(kind).contains(plain)) return kind;
        }
        return -1;
    }

    /** Cells beyond the header must be empty, as spreadsheets write them. */
    boolean fit(CSVRecord record) {
        return record.size() >= width
                && Arrays.stream(record.values()).skip(width).allMatch(String::isBlank);
    }

    String name(CSVRecord record) {
        return cell(record, 0);
    }

    String email(CSVRecord record) {
        return cell(record, 1);
    }

    String items(CSVRecord record) {
        return cell(record, 2);
    }

    String honorific(CSVRecord record) {
        return cell(record, 3);
    }

    private String cell(CSVRecord record, int kind) {
        return places[kind] < 0 ? "" : record.get(places[kind]);
    }
}
