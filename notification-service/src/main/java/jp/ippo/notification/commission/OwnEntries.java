package jp.ippo.notification.commission;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.ippo.door.FieldProblem;
import jp.ippo.door.Refused;
import jp.ippo.notification.cases.CaseFiles;
import jp.ippo.notification.commission.Changes.Change;
import jp.ippo.notification.commission.Entry.Says;
import jp.ippo.notification.commission.PpcForm.Input;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets an officer write over what report and judgement give. Every open report gets a new version, unsigned. */
@Component
public class OwnEntries {

    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_WHY = 2000;

    private final CaseFiles cases;
    private final Entries entries;
    private final Records records;
    private final FormFiller filler;
    private final Filings filings;
    private final Drafting drafting;
    private final Clock clock;

    OwnEntries(
            CaseFiles cases,
            Entries entries,
            Records records,
            FormFiller filler,
            Filings filings,
            Drafting drafting,
            Clock clock) {
        this.cases = cases;
        this.entries = entries;
        this.records = records;
        this.filler = filler;
        this.filings = filings;
        this.drafting = drafting;
        this.clock = clock;
    }

    /** All that was ever written, the oldest first. */
    public List<Entry> of(UUID incidentId) {
        cases.get(incidentId);
        return entries.of(incidentId);
    }

    public Map<ReportField, Entry> standing(UUID incidentId) {
        var newest = entries.newest(incidentId);
        newest.values().removeIf(entry -> !entry.stands());
        return newest;
    }

    /**
     * What report, judgement and the other rooms give for each field.
     *
     * @throws Refused 409 while one of the two is missing
     */
    public Map<ReportField, FilledField> reported(UUID incidentId) {
        var file = cases.get(incidentId);
        var report = file.report();
        var judgement = file.judgement();
        if (report == null || judgement == null) throw Drafting.nothingYet();
        var place = filings.standing(incidentId).place(ReportKind.PRELIMINARY);
        var given = new EnumMap<ReportField, FilledField>(ReportField.class);
        filler.fill(report, judgement, place, Map.of(), records.of(incidentId))
                .forEach(field -> given.put(field.key(), field));
        return given;
    }

    public PpcForm form() {
        return filler.form();
    }

    /**
     * @return what was changed; what stood there already is no change
     * @throws Refused 412 when somebody else wrote in one of these fields meanwhile, 422 naming each field that cannot be so
     */
    @Transactional
    public List<Entry> write(UUID incidentId, Changes changes, String by) {
        cases.lock(incidentId);
        var reported = reported(incidentId);
        var newest = entries.newest(incidentId);
        var problems = new ArrayList<FieldProblem>();
        var why = Objects.requireNonNullElse(changes.why(), "").strip();
        if (why.isEmpty() || why.length() > LONGEST_WHY)
            problems.add(new FieldProblem("why", "変更の理由を2000字以内で書いてください。 / Say why, in at most 2000 characters."));
        var written = new ArrayList<Entry>();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (var change : Objects.requireNonNullElse(changes.changes(), List.<Change>of())) {
            var field = change.field();
            var given = field == null ? null : reported.get(field);
            if (field == null || given == null || isFixed(field)) {
                problems.add(new FieldProblem("field", "この項目には記入できません。 / Nothing can be written in this field."));
                continue;
            }
            var before = newest.get(field);
            var problem = problem(change, before, given.value());
            if (problem != null) problems.add(new FieldProblem(field.name(), problem));
            else if (isNews(change, before, given.value())) {
                if (before != null && changes.seen() != null && before.position() > changes.seen()) throw meanwhile();
                written.add(new Entry(0, field, says(change), text(change), given.value(), why, by, now));
            }
        }
        if (problems.isEmpty() && written.isEmpty())
            problems.add(new FieldProblem("changes", "変更された項目がありません。 / Nothing was changed."));
        if (!problems.isEmpty()) throw Refused.fields(problems);
        written.forEach(entry -> entries.add(incidentId, entry));
        drafting.redraft(incidentId, by, null);
        return written;
    }

    private boolean isFixed(ReportField field) {
        return filler.form().line(field).input() == Input.FIXED;
    }

    private static @Nullable String problem(Change change, @Nullable Entry before, @Nullable String reported) {
        var text = change.plainText();
        if (change.says() == null) return "どれかを選んでください。 / Choose one.";
        if (text != null && text.length() > LONGEST_TEXT) return "2万字以内で書いてください。 / At most 20,000 characters.";
        if (text != null && text.chars().anyMatch(one -> one < ' ' && one != '\n' && one != '\t'))
            return "使えない制御文字が含まれています。 / It holds control characters.";
        return switch (change.says()) {
            case OWN -> text == null ? "内容を書いてください。 / Write what it says." : null;
            case UNKNOWN -> text == null ? "分からない理由を書いてください。 / Say why it is not known." : null;
            case NOT_APPLICABLE -> null;
            // Words beside "as reported" would be lost without a word.
            case AS_REPORTED ->
                text == null || text.equals(reported) || (before != null && text.equals(before.text()))
                        ? null
                        : "書いた内容を使うには「次のとおり書く」を選んでください。 / Choose \"my own words\" to use what you wrote.";
        };
    }

    /** Also when the same is said again over something that was reported anew: that is how it is confirmed. */
    private static boolean isNews(Change change, @Nullable Entry before, @Nullable String reported) {
        if (before == null || !before.stands()) return says(change) != Says.AS_REPORTED;
        return before.says() != change.says()
                || !Objects.equals(before.text(), text(change))
                || !Objects.equals(before.reported(), reported);
    }

    private static Says says(Change change) {
        return Objects.requireNonNullElse(change.says(), Says.AS_REPORTED);
    }

    private static @Nullable String text(Change change) {
        return says(change) == Says.AS_REPORTED ? null : change.plainText();
    }

    private static Refused meanwhile() {
        return Refused.changedMeanwhile("ほかの人が同じ項目を書き換えました。開き直して確かめてください。"
                + " / Somebody else wrote in the same field meanwhile. Open it again.");
    }
}
