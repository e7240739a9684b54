package jp.ippo.intake.contractorreport;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import jp.ippo.door.FieldProblem;
import org.jspecify.annotations.Nullable;

/** What of a contractor's report cannot be right. Unknown is never a problem. Values are never quoted. */
final class SaidCheck {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final int LINE = 200;
    private static final int STORY = 10_000;
    private static final int MOST_SETS = 20;

    private final Instant now;
    private final List<FieldProblem> problems = new ArrayList<>();

    private SaidCheck(Instant now) {
        this.now = now;
    }

    static List<FieldProblem> problems(ContractorsReport said, Instant now) {
        var check = new SaidCheck(now);
        check.texts(said);
        check.moments(said);
        check.data(said.data());
        return List.copyOf(check.problems);
    }

    private void texts(ContractorsReport said) {
        required("contact", said.contact());
        text("contact", said.contact(), LINE);
        text("work", said.work(), LINE);
        text("toldWhom", said.toldWhom(), LINE);
        text("subcontractor", said.subcontractor(), LINE);
        required("overview", said.overview());
        text("overview", said.overview(), STORY);
        text("course", said.course(), STORY);
        text("measures", said.measures(), STORY);
        text("publishingDetail", said.publishingDetail(), STORY);
    }

    private void moments(ContractorsReport said) {
        past("knewAt", said.knewAt());
        past("toldAt", said.toldAt());
        if (said.happenedOn() != null)
            past("happenedOn", said.happenedOn().atStartOfDay(TOKYO).toInstant());
        if (said.toldAt() != null && said.knewAt() != null && said.toldAt().isBefore(said.knewAt()))
            add("toldAt", "知る前に連絡することはできません。", "Nobody can tell before knowing.");
    }

    private void data(List<ContractorsReport.Concerned> data) {
        if (data.size() > MOST_SETS) add("data", MOST_SETS + "件までです。", "At most " + MOST_SETS + ".");
        for (int i = 0; i < data.size(); i++) {
            var one = data.get(i);
            var at = "data[" + i + "].";
            required(at + "name", one.name());
            text(at + "name", one.name(), LINE);
            text(at + "entruster", one.entruster(), LINE);
            past(at + "knewAt", one.knewAt());
            number(at + "confirmed", one.confirmed());
            number(at + "atMost", one.atMost());
            if (one.confirmed() != null && one.atMost() != null && one.confirmed() > one.atMost())
                add(at + "atMost", "最大人数は、確認済みの人数以上にしてください。", "It cannot be below the confirmed number.");
        }
    }

    private void required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) add(field, "必須です。", "It is required.");
    }

    private void number(String field, @Nullable Integer value) {
        if (value != null && value < 0) add(field, "0以上で入力してください。", "It cannot be negative.");
    }

    private void past(String field, @Nullable Instant moment) {
        if (moment == null) return;
        if (moment.isAfter(now)) add(field, "未来の日時は入力できません。", "It cannot be in the future.");
        if (moment.isBefore(LocalDate.of(1970, 1, 1).atStartOfDay(TOKYO).toInstant()))
            add(field, "年を西暦4桁で確認してください。", "Check the year (four digits).");
    }

    private void text(String field, @Nullable String value, int limit) {
        if (value == null) return;
        if (value.codePointCount(0, value.length()) > limit)
            add(field, limit + "文字以内で入力してください。", "At most " + limit + " characters.");
        if (!value.codePoints().allMatch(character -> isAllowed(character, limit)))
            add(
                    field,
                    "使用できない文字（制御文字など）が含まれています。",
                    "It contains characters that cannot be used (control characters and the like).");
    }

    private static boolean isAllowed(int character, int limit) {
        if (character == '\n' || character == '\r' || character == '\t') return limit > LINE;
        return !Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE;
    }

    private void add(String field, String japanese, String english) {
        problems.add(new FieldProblem(field, japanese + " / " + english));
    }
}
