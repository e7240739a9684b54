package jp.ippo.notification.channels;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.ippo.door.FieldProblem;
import jp.ippo.door.Refused;
import jp.ippo.notification.cases.CaseFiles;
import jp.ippo.notification.channels.ContactLog.Entry;
import jp.ippo.notification.channels.ContactLog.Kind;
import jp.ippo.notification.channels.ContactLog.Result;
import jp.ippo.notification.channels.Standings.Found;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calls, visits and letters that came back, as the office writes them down. */
@Component
public class Contacts {

    private static final int LONGEST_NAME = 200;

    private final CaseFiles cases;
    private final Standings standings;
    private final OtherWays ways;
    private final ContactLog log;
    private final Clock clock;

    Contacts(CaseFiles cases, Standings standings, OtherWays ways, ContactLog log, Clock clock) {
        this.cases = cases;
        this.standings = standings;
        this.ways = ways;
        this.log = log;
        this.clock = clock;
    }

    /** As typed. */
    public record Call(
            @Nullable String reference,
            @Nullable Kind kind,
            @Nullable Result result,
            @Nullable Instant at,
            @Nullable String staff) {}

    /** As typed. */
    public record Return(
            @Nullable String reference,
            @Nullable Instant at,
            @Nullable String staff) {}

    /**
     * Writes down a call or a visit. Whoever was told has come to an end.
     *
     * @throws Refused 422 naming the fields, 409 when this person is not to be told otherwise
     */
    @Transactional
    public Found called(UUID incidentId, Call call, String by) {
        cases.lock(incidentId);
        var problems = problems(call.reference(), call.at(), call.staff());
        if (call.kind() != Kind.CALL && call.kind() != Kind.VISIT)
            problems.add(new FieldProblem("kind", "電話か訪問を選んでください。 / Choose a call or a visit."));
        var result = call.result();
        if (result == null) problems.add(new FieldProblem("result", "結果を選んでください。 / Choose how it went."));
        if (!problems.isEmpty()) throw Refused.fields(problems);
        var person = person(incidentId, call.reference());
        if (person.standing() != Standing.TO_DO) throw notToBeTold(person.standing());
        if (result == Result.TOLD)
            ways.end(
                    incidentId,
                    person.personId(),
                    call.kind() == Kind.CALL ? Standing.TOLD_BY_PHONE : Standing.TOLD_BY_VISIT);
        log.add(
                incidentId,
                List.of(person.personId()),
                entry(present(call.kind()), result, call.at(), call.staff(), by));
        return person(incidentId, call.reference());
    }

    /**
     * 宛先不明: the letter came back. The person is to be told by another way then.
     *
     * @throws Refused 422 naming the fields, 409 when no letter to this person is on its way
     */
    @Transactional
    public Found cameBack(UUID incidentId, Return back, String by) {
        cases.lock(incidentId);
        var problems = problems(back.reference(), back.at(), back.staff());
        if (!problems.isEmpty()) throw Refused.fields(problems);
        var person = person(incidentId, back.reference());
        if (!ways.cameBack(incidentId, person.personId()))
            throw Refused.conflict("この通知番号の郵便は差し出されていません。 / No letter with this number was posted.");
        log.add(incidentId, List.of(person.personId()), entry(Kind.LETTER_RETURNED, null, back.at(), back.staff(), by));
        return person(incidentId, back.reference());
    }

    private Found person(UUID incidentId, @Nullable String reference) {
        return standings
                .find(incidentId, reference == null ? "" : reference.strip())
                .orElseThrow(() -> Refused.field("reference", "この案件にない通知番号です。 / Nobody in this case has this number."));
    }

    private static Refused notToBeTold(Standing standing) {
        return Refused.conflict(
                switch (standing) {
                    case IN_LETTERS ->
                        "郵送の準備中です。伝える前に、郵送の束を取り下げるか差出しを記録してください。"
                                + " / A letter is being prepared: withdraw the batch or record its posting first.";
                    case HELD -> "留め置き中です。先に判断を記録してください。 / Held: somebody must decide first.";
                    default -> "この人は作業一覧にありません。 / This person is not on the worklist.";
                });
    }

    private List<FieldProblem> problems(@Nullable String reference, @Nullable Instant at, @Nullable String staff) {
        var problems = new ArrayList<FieldProblem>();
        if (reference == null || reference.isBlank())
            problems.add(new FieldProblem("reference", "通知番号を入れてください。 / Give the reference number."));
        if (at == null) problems.add(new FieldProblem("at", "日時を入れてください。 / Say when."));
        else if (at.isAfter(clock.instant()))
            problems.add(new FieldProblem("at", "日時が未来です。 / This lies in the future."));
        if (staff == null || staff.isBlank())
            problems.add(new FieldProblem("staff", "対応した職員を入れてください。 / Say who did it."));
        else if (staff.length() > LONGEST_NAME)
            problems.add(new FieldProblem("staff", "200字以内で入力してください。 / At most 200 characters."));
        return problems;
    }

    private static Entry entry(
            Kind kind, @Nullable Result result, @Nullable Instant at, @Nullable String staff, String by) {
        return new Entry(kind, result, present(at), present(staff).strip(), by);
    }

    private static <T> T present(@Nullable T checked) {
        if (checked == null) throw new IllegalStateException("an empty field was not refused");
        return checked;
    }
}
