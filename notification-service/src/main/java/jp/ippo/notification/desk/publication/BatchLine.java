package jp.ippo.notification.desk.publication;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.ippo.notification.deadlines.JapaneseDay;
import jp.ippo.notification.publication.BatchCase;
import jp.ippo.notification.texts.Vocabulary;
import jp.ippo.notification.texts.Wording;
import org.jspecify.annotations.Nullable;

/**
 * One case on the list of a half-year. Coded facts only: what somebody wrote in own words may name a person and is not
 * published from here.
 *
 * @param enteredAt when it passed its gate; null while it has not
 */
public record BatchLine(
        UUID incidentId,
        String happenedOn,
        String knownOn,
        String body,
        String department,
        String what,
        String items,
        String persons,
        boolean carriedOver,
        boolean gateOpen,
        @Nullable Instant enteredAt) {

    static final List<String> HEADINGS = List.of("発生日", "知った日", "機関", "所属", "事案", "項目", "本人の数", "公表");

    static BatchLine of(BatchCase one, Vocabulary words) {
        var file = one.file();
        var body = file.body().map(known -> known.name()).orElse("");
        boolean open = file.gate() == jp.ippo.events.CaseProgressed.Gate.OPEN;
        var report = file.report();
        if (report == null)
            return new BatchLine(
                    file.incidentId(),
                    Wording.UNKNOWN,
                    Wording.UNKNOWN,
                    body,
                    "",
                    "",
                    "",
                    "",
                    one.carriedOver(),
                    open,
                    one.enteredAt());
        var say = new Wording(words, report.facts());
        return new BatchLine(
                file.incidentId(),
                say.happenedOn(),
                say.knownOn(),
                body,
                report.department(),
                say.happenings() + "（" + say.cause() + "、" + say.media() + "）",
                say.items(),
                say.persons(),
                one.carriedOver(),
                open,
                one.enteredAt());
    }

    List<String> cells() {
        return List.of(
                happenedOn,
                knownOn,
                body,
                department,
                what,
                items,
                persons,
                enteredAt == null ? "未" : JapaneseDay.era(JapaneseDay.of(enteredAt)));
    }
}
