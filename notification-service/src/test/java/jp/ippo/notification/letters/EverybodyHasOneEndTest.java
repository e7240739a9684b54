package jp.ippo.notification.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.notification.SetClock;
import jp.ippo.notification.channels.ContactLog.Kind;
import jp.ippo.notification.channels.ContactLog.Result;
import jp.ippo.notification.channels.Contacts;
import jp.ippo.notification.channels.Standing;
import jp.ippo.notification.channels.SubstituteMeasures;
import jp.ippo.notification.individuals.held.HoldDecisions;
import jp.ippo.notification.mailing.ReturnedMail;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever happens in whatever order: nobody is lost, nobody is told twice, and the sums are right after every step. */
class EverybodyHasOneEndTest extends WithPeopleToTell {

    private static final int PEOPLE = 24;
    private static final int STEPS = 120;

    @Autowired
    Letters letters;

    @Autowired
    LetterPreparation preparation;

    @Autowired
    Contacts contacts;

    @Autowired
    SubstituteMeasures substitutes;

    @Autowired
    HoldDecisions holds;

    @Autowired
    ReturnedMail returned;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void after_any_sequence_of_events_the_parts_sum_to_the_list_and_every_end_is_one(long seed) {
        told(list(seed), PEOPLE);
        as("officer").post("/api/cases/" + incident + "/first-contact", """
                {"at": "2026-06-23T10:30:00+09:00", "channel": "PHONE", "contactedBy": "総務課",
                 "contactedOffice": "個人情報保護委員会事務局"}
                """);
        var random = new Random(seed);
        int happened = 0;
        for (int step = 0; step < STEPS; step++) {
            var before = standingOfEach();
            boolean done = happens(random);
            if (done) happened++;
            counted();
            var after = standingOfEach();
            assertThat(after).hasSize(PEOPLE);
            if (!done) assertThat(after).isEqualTo(before);
        }
        assertThat(happened).isGreaterThan(STEPS / 10);
        assertThatNobodyWasToldTwice();
        assertThat(heldInLetters()).isZero();

        finishEverybody();

        assertThat(standings.of(incident).isFinished()).isTrue();
        assertThatNobodyWasToldTwice();
    }

    /** One event at random. @return false when it was refused: then nothing may have changed */
    private boolean happens(Random random) {
        int line = 2 + random.nextInt(PEOPLE);
        try {
            switch (random.nextInt(9)) {
                case 0 -> letters.draft(incident, LocalDate.of(2026, 7, 1), "officer");
                case 1 -> letters.approve(incident, newest(), batch().letters(), batch().digest(), "approver");
                case 2 -> letters.withdraw(incident, newest(), "officer");
                case 3 -> letters.posted(incident, newest(), null, LocalDate.of(2026, 6, 23), "総務課", "officer");
                case 4 ->
                    contacts.cameBack(
                            incident, new Contacts.Return(reference(line), SetClock.NOON_AFTER, "総務課"), "officer");
                case 5 -> call(line, random.nextBoolean() ? Kind.CALL : Kind.VISIT, any(random, Result.values()));
                case 6 -> {
                    if (!returned.didNotArrive(new ReturnedMail.Which(person(line), 1))) return false;
                }
                case 7 -> substitute(line, any(random, SubstituteMeasures.Difficulty.values()));
                default -> decideNotToNotify(line);
            }
            nothingIsPrepared();
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    /** By this test or by the service itself. */
    private void nothingIsPrepared() {
        while (preparation.prepareNext()) {}
        await().until(() ->
                letters.of(incident).stream().noneMatch(batch -> batch.state() == LetterBatch.State.PREPARING));
    }

    private void call(int line, Kind kind, Result result) {
        contacts.called(
                incident, new Contacts.Call(reference(line), kind, result, SetClock.NOON_AFTER, "総務課"), "officer");
    }

    private void substitute(int line, SubstituteMeasures.Difficulty difficulty) {
        var proposal = substitutes.propose(
                incident, SubstituteMeasures.Measure.PUBLICATION, difficulty, reference(line), "officer");
        substitutes.answer(incident, proposal.number(), true, "approver");
    }

    private void finishEverybody() {
        letters.of(incident).stream()
                .filter(batch ->
                        batch.state() == LetterBatch.State.PREPARED || batch.state() == LetterBatch.State.APPROVED)
                .forEach(batch -> letters.withdraw(incident, batch.number(), "officer"));
        for (int line = 2; line < 2 + PEOPLE; line++) {
            var standing =
                    standings.find(incident, reference(line)).orElseThrow().standing();
            if (standing == Standing.TO_DO) call(line, Kind.VISIT, Result.TOLD);
            if (standing == Standing.HELD) decideNotToNotify(line);
        }
    }

    private void decideNotToNotify(int line) {
        holds.decide(incident, person(line), null, "判断した", "officer");
        boolean needsSecond =
                standings.find(incident, reference(line)).orElseThrow().standing() == Standing.HELD;
        if (needsSecond) holds.answer(incident, person(line), true, "approver");
    }

    private void assertThatNobodyWasToldTwice() {
        var ends = new HashMap<UUID, Integer>();
        jdbc.sql("select person_id, kind, result from contact where incident_id = ? order by position")
                .param(incident)
                .query(row -> {
                    var kind = Kind.valueOf(row.getString("kind"));
                    boolean end = kind == Kind.LETTER_POSTED
                            || kind == Kind.SUBSTITUTED
                            || "TOLD".equals(row.getString("result"));
                    int change = kind == Kind.LETTER_RETURNED ? -1 : end ? 1 : 0;
                    assertThat(ends.merge(row.getObject("person_id", UUID.class), change, Integer::sum))
                            .isBetween(0, 1);
                });
        assertThat(jdbc.sql("""
                        select count(*) from notice_standing join delivery using (person_id)
                        where notice_standing.incident_id = ? and delivery.state = 'SENT' and delivery.channel = 'E_MAIL'
                          and standing <> 'MAILED'
                        """).param(incident).query(Integer.class).single()).isZero();
    }

    private int heldInLetters() {
        return jdbc.sql("select count(*) from letter join hold using (person_id) where hold.incident_id = ?")
                .param(incident)
                .query(Integer.class)
                .single();
    }

    private Map<String, Standing> standingOfEach() {
        var found = new HashMap<String, Standing>();
        jdbc.sql("select reference, standing from notice_standing where incident_id = ?")
                .param(incident)
                .query(row -> {
                    assertThat(found.put(row.getString("reference"), Standing.valueOf(row.getString("standing"))))
                            .isNull();
                });
        return found;
    }

    private int newest() {
        return letters.of(incident).stream().mapToInt(LetterBatch::number).max().orElse(0);
    }

    private LetterBatch batch() {
        return letters.get(incident, newest());
    }

    private static <T> T any(Random random, T[] of) {
        return of[random.nextInt(of.length)];
    }

    private static String list(long seed) {
        List<String> lines = new ArrayList<>(List.of("氏名,メール,項目,郵便番号,住所,電話番号,死亡,支援措置"));
        for (int i = 0; i < PEOPLE; i++) {
            var mail = i % 3 == 0 ? "p%d.end%d@example.jp".formatted(i, seed) : "";
            var address = i % 4 == 3 ? "," : "660-00%02d,尼崎市見本町%d".formatted(i, i);
            var telephone = i % 5 == 4 ? "06-0000-00%02d".formatted(i) : "";
            lines.add("住民%d号,%s,氏名,%s,%s,%s,%s"
                    .formatted(i, mail, address, telephone, i % 11 == 5 ? "○" : "", i % 11 == 7 ? "○" : ""));
        }
        return String.join("\n", lines) + "\n";
    }
}
