package jp.ippo.notification.texts;

import java.util.ArrayList;
import java.util.List;
import jp.ippo.notification.texts.Passage.Purpose;
import org.jspecify.annotations.Nullable;

/** What the department wrote in its own words, beside the answers it gave. */
final class DepartmentsWords {

    private DepartmentsWords() {}

    static List<Passage> of(FactBase base) {
        var found = new ArrayList<Passage>();
        var told = base.narrative();
        add(found, base, "概要", "Overview", Purpose.NARRATIVE, told.overview());
        add(found, base, "事実経過", "Course", Purpose.NARRATIVE, told.course());
        add(found, base, "原因の詳細", "Cause in detail", Purpose.CAUSE, told.causeDetail());
        add(found, base, "本人への対応", "Measures for the people", Purpose.NARRATIVE, told.measuresForIndividuals());
        return found;
    }

    private static void add(
            List<Passage> found, FactBase base, String ja, String en, Purpose purpose, @Nullable String text) {
        if (text != null && !text.isBlank())
            found.add(new Passage(new Place(Source.DEPARTMENT, base.report().revision(), ja, en), purpose, text));
    }
}
