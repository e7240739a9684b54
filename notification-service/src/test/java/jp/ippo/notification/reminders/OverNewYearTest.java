package jp.ippo.notification.reminders;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import jp.ippo.notification.SetClock;
import jp.ippo.notification.deadlines.JapaneseDay;
import jp.ippo.notification.reminders.Reminder.Purpose;
import jp.ippo.notification.reminders.Reminder.State;
import jp.ippo.servers.TestServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * 年末年始: the offices are closed from 12-29 to 01-03, limits fall into it, two instances make their rounds at once, and
 * both are away for more than a day. The same weeks without the downtime say what must have been sent.
 */
@Timeout(300)
class OverNewYearTest {

    private static final Instant BEGIN = Instant.parse("2026-12-24T03:00:00Z");
    private static final Instant DOWN = Instant.parse("2026-12-30T06:00:00Z");
    private static final Instant UP = DOWN.plus(Duration.ofHours(25));
    private static final Instant END = Instant.parse("2027-01-09T03:00:00Z");
    private static final Duration STEP = Duration.ofHours(4);

    /** Limits from 12-28, the last one on an open day, to 01-02. */
    private static final List<LocalDate> KNOWN_ON = LocalDate.parse("2026-12-24")
            .datesUntil(LocalDate.parse("2026-12-30"))
            .toList();

    @Test
    void after_a_day_away_no_reminder_is_lost_and_none_is_doubled() throws Exception {
        var away = live("away", true);
        var never = live("never", false);

        for (int n = 0; n < KNOWN_ON.size(); n++) {
            var sent = away.sentOf(n);
            assertThat(sent).as("%s", KNOWN_ON.get(n)).hasSizeGreaterThan(8).containsExactlyElementsOf(never.sentOf(n));
        }
        assertThat(away.mailsOfTheRestart())
                .allSatisfy(mails -> assertThat(mails).hasSize(1));
        assertThat(away.unsent()).isZero();
        assertThat(away.doubled()).isEmpty();
        assertThat(never.doubled()).isEmpty();
        assertThat(away.mailsInBox()).isEqualTo(away.mailsOnRecord());
    }

    private static Weeks live(String name, boolean withDowntime) throws Exception {
        var database = "newyear_" + name + "_" + UUID.randomUUID().toString().substring(0, 8);
        TestServers.postgres().createDatabase(database);
        var clock = new SetClock();
        clock.set(BEGIN);
        var incidents = KNOWN_ON.stream().map(day -> UUID.randomUUID()).toList();
        var one = Instance.start(database, clock);
        var other = Instance.start(database, clock);
        var arrivedBefore = Set.<String>of();
        for (var now = BEGIN; now.isBefore(END); now = now.plus(STEP)) {
            clock.set(now);
            if (withDowntime && !now.isBefore(DOWN) && now.isBefore(UP)) {
                one.close();
                other.close();
                continue;
            }
            if (!one.context.isActive()) {
                arrivedBefore = Mailbox.of(database).ids();
                one = Instance.start(database, clock);
                other = Instance.start(database, clock);
            }
            for (int n = 0; n < KNOWN_ON.size(); n++) {
                var noon =
                        KNOWN_ON.get(n).atTime(12, 0).atZone(JapaneseDay.TOKYO).toInstant();
                if (noon.equals(now)) one.hear(incidents.get(n), 1, KNOWN_ON.get(n), judgement -> {});
            }
            bothGo(one, other);
            if (now.equals(firstStepAfterUp()) && withDowntime)
                return new Weeks(database, incidents, one, other, clock, arrivedBefore).until(END);
        }
        return new Weeks(database, incidents, one, other, clock, arrivedBefore);
    }

    private static Instant firstStepAfterUp() {
        var now = BEGIN;
        while (now.isBefore(UP)) now = now.plus(STEP);
        return now;
    }

    private static void bothGo(Instance one, Instance other) throws InterruptedException, ExecutionException {
        var both = Executors.newFixedThreadPool(2);
        try {
            var rounds = List.of(both.submit(one::round), both.submit(other::round));
            for (var round : rounds) round.get();
        } finally {
            both.shutdownNow();
        }
    }

    /** What the weeks left behind. */
    private static final class Weeks {

        private final String database;
        private final List<UUID> incidents;
        private final Instance one;
        private final Instance other;
        private final SetClock clock;
        private final Set<String> arrivedBefore;
        private Set<String> arrivedWithTheRestart = Set.of();

        Weeks(
                String database,
                List<UUID> incidents,
                Instance one,
                Instance other,
                SetClock clock,
                Set<String> arrivedBefore) {
            this.database = database;
            this.incidents = incidents;
            this.one = one;
            this.other = other;
            this.clock = clock;
            this.arrivedBefore = arrivedBefore;
        }

        Weeks until(Instant end) throws InterruptedException, ExecutionException {
            arrivedWithTheRestart = Mailbox.of(database).ids();
            for (var now = clock.instant().plus(STEP); now.isBefore(end); now = now.plus(STEP)) {
                clock.set(now);
                bothGo(one, other);
            }
            return this;
        }

        /** Without silence, whose moment depends on when a mail left. */
        List<String> sentOf(int incident) {
            return one.reminders(incidents.get(incident)).stream()
                    .filter(reminder -> reminder.state() == State.NAMED && reminder.purpose() != Purpose.SILENCE)
                    .map(reminder -> reminder.purpose() + " " + reminder.kind() + " " + reminder.plannedAt())
                    .toList();
        }

        /** By case and mailbox. */
        List<List<Mailbox.Mail>> mailsOfTheRestart() {
            var mails = Mailbox.of(database).mails().stream()
                    .filter(mail -> arrivedWithTheRestart.contains(mail.id()) && !arrivedBefore.contains(mail.id()))
                    .toList();
            assertThat(mails).isNotEmpty();
            return new ArrayList<>(mails.stream()
                    .collect(groupingBy(mail -> mail.recipient() + purpose(mail) + caseIn(mail)))
                    .values());
        }

        private static String purpose(Mailbox.Mail mail) {
            return mail.text().contains("期限があります") ? "REMINDER" : "ESCALATION";
        }

        private static String caseIn(Mailbox.Mail mail) {
            int at = mail.text().indexOf("/cases/");
            return mail.text().substring(at, at + 43);
        }

        int unsent() {
            return count("select count(*) from staff_mail where state <> 'SENT'")
                    + count("select count(*) from reminder where state = 'ARMED' and planned_at <= '" + clock.instant()
                            + "'");
        }

        List<String> doubled() {
            var ids = new ArrayList<>(
                    Mailbox.of(database).mails().stream().map(Mailbox.Mail::id).toList());
            ids.stream().distinct().toList().forEach(ids::remove);
            return ids;
        }

        int mailsInBox() {
            return Mailbox.of(database).mails().size();
        }

        int mailsOnRecord() {
            return count("select count(*) from staff_mail where state = 'SENT'");
        }

        private int count(String sql) {
            return one.database().sql(sql).query(Integer.class).single();
        }
    }
}
