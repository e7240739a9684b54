package jp.ippo.intake.register.lists;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.ippo.events.Answer;
import jp.ippo.events.ReportedFacts.Affected;
import jp.ippo.events.ReportedFacts.DataItem;
import jp.ippo.events.ReportedFacts.Subject;
import jp.ippo.intake.register.Clause;
import jp.ippo.intake.register.ClauseAnswer;
import jp.ippo.intake.register.EntrustedData;
import jp.ippo.intake.register.Evidence;
import jp.ippo.intake.register.Subcontract;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row; what cannot be read is named with its line and column. */
final class RowReading {

    private final Row row;
    private final ListWords words;
    private final List<ListProblem> problems;

    RowReading(Row row, ListWords words, List<ListProblem> problems) {
        this.row = row;
        this.words = words;
        this.problems = problems;
    }

    @Nullable
    String text(Column column) {
        var text = row.at(column);
        return text.isEmpty() ? null : text;
    }

    @Nullable
    LocalDate day(Column column) {
        var cell = text(column);
        if (cell == null) return null;
        try {
            return ListWords.day(cell);
        } catch (DateTimeException misfit) {
            wrong(column, "日付として読み取れません（例：2024-04-01、令和6年4月1日）。", "It is not a date.");
            return null;
        }
    }

    @Nullable
    Integer number(Column column) {
        var cell = text(column);
        if (cell == null) return null;
        try {
            return ListWords.number(cell);
        } catch (NumberFormatException misfit) {
            wrong(column, "数字として読み取れません。", "It is not a number.");
            return null;
        }
    }

    Answer answer(Column column) {
        var answer = ListWords.answer(row.at(column));
        if (answer.isEmpty()) wrong(column, "「有」「無」「不明」のどれかにしてください。", "It is none of 有, 無 and 不明.");
        return answer.orElse(Answer.UNKNOWN);
    }

    ClauseAnswer clause(Clause clause) {
        return new ClauseAnswer(
                clause, answer(Column.included(clause)), new Evidence(text(Column.evidence(clause)), null), null, null);
    }

    EntrustedData data() {
        var people = new Affected(number(Column.CONFIRMED), number(Column.AT_MOST), unit());
        return new EntrustedData(
                UUID.randomUUID(),
                row.at(Column.DATA),
                several(Column.SUBJECTS, Subject.class, "a.Subject."),
                people,
                several(Column.ITEMS, DataItem.class, "a.DataItem."),
                answer(Column.SPECIAL_CARE),
                answer(Column.MY_NUMBER),
                ending());
    }

    private Affected.Unit unit() {
        if (text(Column.COUNTED_AS) == null) return Affected.Unit.UNKNOWN;
        return one(Column.COUNTED_AS, Affected.Unit.class, "a.Unit.").orElse(Affected.Unit.UNKNOWN);
    }

    private EntrustedData.@Nullable Ending ending() {
        var on = day(Column.ENDING_ON);
        var evidence = text(Column.ENDING_EVIDENCE);
        if (text(Column.ENDING) == null) {
            if (on != null || evidence != null) wrong(Column.ENDING, "返還・廃棄の別も入力してください。", "Say what became of it.");
            return null;
        }
        var kind = one(Column.ENDING, EntrustedData.Ending.Kind.class, "register.ending.");
        if (on == null) wrong(Column.ENDING_ON, "その日も入力してください。", "Say on which day.");
        if (kind.isEmpty() || on == null) return null;
        return new EntrustedData.Ending(kind.get(), on, new Evidence(evidence, null));
    }

    /** @param under the one it hangs under; null directly under the contractor */
    Subcontract subcontract(@Nullable UUID under) {
        return new Subcontract(
                UUID.randomUUID(),
                under,
                text(Column.SUBCONTRACTOR),
                text(Column.SUB_WORK),
                text(Column.SUB_PLACE),
                text(Column.SUB_AFFILIATION),
                answer(Column.CONSENT),
                day(Column.CONSENTED_ON),
                new Evidence(text(Column.CONSENT_DOCUMENT), null));
    }

    private <E extends Enum<E>> Optional<E> one(Column column, Class<E> list, String prefix) {
        var one = words.one(row.at(column), list, prefix);
        if (one.isEmpty()) notInList(column);
        return one;
    }

    private <E extends Enum<E>> Set<E> several(Column column, Class<E> list, String prefix) {
        var several = words.several(row.at(column), list, prefix);
        if (several.isEmpty()) notInList(column);
        return several.orElse(Set.of());
    }

    private void notInList(Column column) {
        wrong(column, "選択肢にない言葉があります。書き出した一覧の言葉を使ってください。", "A word is not in the list of choices.");
    }

    void wrong(Column column, String japanese, String english) {
        problems.add(new ListProblem(row.line(), column.heading(), japanese + " / " + english));
    }
}
