package jp.ippo.notification.channels;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.notification.cases.CaseFiles;
import jp.ippo.notification.channels.ContactLog.Entry;
import jp.ippo.notification.channels.ContactLog.Kind;
import jp.ippo.notification.publication.Publication;
import jp.ippo.notification.publication.PublicationAttempt.Outcome;
import jp.ippo.notification.publication.PublicationGate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 代替措置 (法68条2項1号): where notifying a person is difficult (困難), a measure that protects the person's rights takes the
 * notice's place. Difficult is: no contact data held, or old contact data by which the person is not reached. That it is
 * laborious is not. One proposes, another decides, and nothing is published before the gate is open.
 */
@Component
public class SubstituteMeasures {

    private static final int MOST_NAMED = 20;

    private final CaseFiles cases;
    private final Standings standings;
    private final OtherWays ways;
    private final Difficulties difficulties;
    private final PublicationGate gate;
    private final ContactLog log;
    private final JdbcClient jdbc;
    private final Clock clock;

    SubstituteMeasures(
            CaseFiles cases,
            Standings standings,
            OtherWays ways,
            Difficulties difficulties,
            PublicationGate gate,
            ContactLog log,
            JdbcClient jdbc,
            Clock clock) {
        this.cases = cases;
        this.standings = standings;
        this.ways = ways;
        this.difficulties = difficulties;
        this.gate = gate;
        this.log = log;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public enum Measure {
        /** 公表; says what the notice would have said */
        PUBLICATION,
        /** 問合せ窓口の設置 with its contact published, so that people can check */
        ENQUIRY_DESK
    }

    public enum Difficulty {
        /** 連絡先を保有していない */
        NO_CONTACT_DATA,
        /** 連絡先が古く、連絡がつかない */
        CONTACT_DATA_UNREACHABLE
    }

    /** @param approved null while nobody decided */
    public record Proposal(
            int number,
            Measure measure,
            Difficulty difficulty,
            int people,
            String proposedBy,
            Instant proposedAt,
            @Nullable Boolean approved,
            @Nullable String answeredBy) {}

    /** Oldest first. */
    public List<Proposal> of(UUID incidentId) {
        return jdbc.sql("""
                select * from substitute_measure left join substitute_answer using (incident_id, number)
                where incident_id = ? order by number
                """)
                .param(incidentId)
                .query((row, n) -> new Proposal(
                        row.getInt("number"),
                        Measure.valueOf(row.getString("measure")),
                        Difficulty.valueOf(row.getString("difficulty")),
                        row.getInt("people"),
                        row.getString("proposed_by"),
                        row.getTimestamp("proposed_at").toInstant(),
                        row.getObject("approved", Boolean.class),
                        row.getString("answered_by")))
                .list();
    }

    /**
     * @param references one or more, separated by spaces, commas or line breaks
     * @throws Refused 422 naming the references for whom it is not difficult, or who are not on the worklist
     */
    @Transactional
    public Proposal propose(
            UUID incidentId,
            @Nullable Measure measure,
            @Nullable Difficulty difficulty,
            @Nullable String references,
            String by) {
        cases.lock(incidentId);
        if (measure == null) throw Refused.field("measure", "措置を選んでください。 / Choose the measure.");
        if (difficulty == null)
            throw Refused.field("difficulty", "通知が困難である理由を選んでください。 / Choose why notifying is difficult.");
        var wanted = Arrays.stream((references == null ? "" : references).split("[\\s,、，]+"))
                .filter(one -> !one.isBlank())
                .distinct()
                .toList();
        if (wanted.isEmpty()) throw Refused.field("references", "通知番号を入れてください。 / Give the reference numbers.");
        var people = wanted.stream().map(one -> onWorklist(incidentId, one)).toList();
        var easy = difficulties.notDifficult(incidentId, difficulty, people, by);
        if (!easy.isEmpty())
            throw Refused.field(
                    "references",
                    "通知が困難とはいえません（試していない連絡先があります）: " + named(easy)
                            + " / Notifying is not difficult, a way was not tried yet: " + named(easy));
        int number = of(incidentId).size() + 1;
        jdbc.sql("""
                insert into substitute_measure (incident_id, number, measure, difficulty, people, proposed_by, proposed_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        incidentId,
                        number,
                        measure.name(),
                        difficulty.name(),
                        people.size(),
                        by,
                        Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("""
                insert into substitute_person (incident_id, number, person_id)
                select :incident, :number, person_id from unnest(:people) as person_id
                """)
                .param("incident", incidentId)
                .param("number", number)
                .param("people", people.stream().map(Standings.Found::personId).toArray(UUID[]::new))
                .update();
        return of(incidentId).get(number - 1);
    }

    private Standings.Found onWorklist(UUID incidentId, String reference) {
        return standings
                .find(incidentId, reference)
                .filter(found -> found.standing() == Standing.TO_DO)
                .orElseThrow(
                        () -> Refused.field("references", "作業一覧にない通知番号があります。 / A reference is not on the worklist."));
    }

    /**
     * The second person's answer. Approved, the gate is asked, and everybody named comes to an end.
     *
     * @return empty when the gate is closed: nothing happened but that the question is on record
     * @throws Refused 403 for whoever proposed it, 409 when it was answered or somebody is no longer on the worklist
     */
    @Transactional
    public java.util.Optional<Proposal> answer(UUID incidentId, int number, boolean approved, String by) {
        cases.lock(incidentId);
        var proposal = of(incidentId).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> Refused.notFound("この代替措置の案はありません。 / There is no such proposal."));
        if (proposal.proposedBy().equals(by))
            throw Refused.forbidden("提案した本人は決定できません。 / Whoever proposed it cannot decide.");
        if (proposal.approved() != null) throw Refused.conflict("すでに決定されています。 / It was decided already.");
        if (approved
                && gate.ask(incidentId, Publication.of(Publication.Channel.SUBSTITUTE_MEASURE, null), by)
                                .outcome()
                        == Outcome.REFUSED) return java.util.Optional.empty();
        jdbc.sql("""
                insert into substitute_answer (incident_id, number, approved, answered_by, answered_at) values (?, ?, ?, ?, ?)
                """)
                .params(incidentId, number, approved, by, Timestamp.from(clock.instant()))
                .update();
        if (approved) end(incidentId, number, by);
        return of(incidentId).stream().filter(one -> one.number() == number).findFirst();
    }

    private void end(UUID incidentId, int number, String by) {
        var people = jdbc.sql("select person_id from substitute_person where incident_id = ? and number = ?")
                .params(incidentId, number)
                .query(UUID.class)
                .list();
        for (var person : people)
            if (!ways.end(incidentId, person, Standing.SUBSTITUTED))
                throw Refused.conflict(
                        "案のあとで伝えられた人がいます。却下して案を作り直してください。 / Somebody was told meanwhile: reject it and propose anew.");
        log.add(incidentId, people, new Entry(Kind.SUBSTITUTED, null, clock.instant(), by, by));
    }

    private static String named(List<String> references) {
        return String.join(", ", references.subList(0, Math.min(MOST_NAMED, references.size())));
    }
}
