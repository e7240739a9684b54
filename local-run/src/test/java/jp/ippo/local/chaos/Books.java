package jp.ippo.local.chaos;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.ippo.events.CaseProgressed;
import jp.ippo.events.IncidentAssessed;
import jp.ippo.events.IncidentReported;
import jp.ippo.events.Topics;

/** What the three databases, the topics and the mailbox hold in the end, against what departments were told. */
final class Books {

    private final Processes town;

    Books(Processes town) {
        this.town = town;
    }

    /** Whether nothing is on its way any more. */
    boolean areClosed(Map<UUID, Integer> accepted) {
        try {
            for (var service : Processes.SERVICES) {
                if (count(service, "select count(*) from outbox where sent_at is null") > 0) return false;
            }
            return cases("revision").equals(accepted)
                    && cases("assessment_no").keySet().equals(accepted.keySet())
                    && count("assessment", "select count(*) from assessment")
                            == accepted.values().stream().mapToInt(n -> n).sum()
                    && count("notification", "select coalesce(sum(assessment_no), 0) from case_file")
                            == accepted.values().stream().mapToInt(n -> n).sum();
        } catch (RuntimeException away) {
            return false;
        }
    }

    /** Every accepted report is there once, in its order, and nobody made one up. */
    void nothingIsLostOrDoubled(Map<UUID, Integer> accepted) {
        assertThat(numbers("intake", "select incident_id, revision from incident"))
                .as("filed")
                .isEqualTo(accepted);
        // By the order in which the database took them: two instances have two clocks.
        assertThat(lists("intake", """
                        select incident_id, revision from incident_revision
                        join evidence_entry on table_name = 'incident_revision'
                            and row_key::jsonb = jsonb_build_array(incident_id, revision)
                        where revision = 1 or amendment_reason = '訂正 ' || revision order by entry
                        """)).as("revisions").isEqualTo(upTo(accepted));
        assertThat(lists("assessment", "select incident_id, revision from assessment order by number"))
                .as("judged once per revision, in order")
                .isEqualTo(upTo(accepted));
        assertThat(cases("revision")).as("cases").isEqualTo(accepted);
        assertThat(cases("assessment_no")).as("cases follow the last judgement").isEqualTo(accepted);
        assertThat(lists("notification", "select incident_id, sequence from case_step order by sequence"))
                .as("steps without a gap")
                .allSatisfy((incident, sequences) -> assertThat(sequences).isEqualTo(oneTo(sequences.size())));
        assertThat(numbers(
                        "notification",
                        "select incident_id, count(*)::int from case_step where step = 'CASE_OPENED' group by 1"))
                .as("opened once")
                .isEqualTo(accepted.keySet().stream().collect(toMap(id -> id, id -> 1)));
    }

    /** @return how often a message was delivered again; a reader drops it by its id */
    int topicsKeepTheOrder(Map<UUID, Integer> accepted) {
        var reported = new Topic(town.brokers.bootstrapServers(), IncidentReported.TYPE);
        var assessed = new Topic(town.brokers.bootstrapServers(), IncidentAssessed.TYPE);
        assertThat(reported.numbers("revision")).as("reported").isEqualTo(upTo(accepted));
        assertThat(assessed.numbers("number")).as("assessed").isEqualTo(upTo(accepted));
        // Reminders go on adding steps; one that was lost would be missing for ever.
        var before = Timestamp.from(Instant.now().minusSeconds(10));
        var progressed = new Topic(town.brokers.bootstrapServers(), CaseProgressed.TYPE);
        var onTheTopic = progressed.numbers("sequence");
        assertThat(onTheTopic.values()).as("progressed in order").allSatisfy(sequences -> assertThat(sequences)
                .isEqualTo(oneTo(sequences.size())));
        assertThat(numbers(
                        "notification",
                        "select incident_id, max(sequence) from case_step where at < ? group by 1",
                        before))
                .as("progressed")
                .allSatisfy(
                        (incident, last) -> assertThat(onTheTopic.get(incident)).hasSizeGreaterThanOrEqualTo(last));
        int dead = 0;
        for (var plain : List.of(reported, assessed, progressed)) {
            var letters = new Topic(town.brokers.bootstrapServers(), plain.name() + Topics.DEAD_LETTER_SUFFIX);
            assertThat(letters.events())
                    .as("events among the dead letters of " + plain.name())
                    .isZero();
            assertThat(letters.poison()).as("poison on " + plain.name()).isEqualTo(plain.poison());
            dead += letters.size();
        }
        assertThat(count("notification", "select count(*) from dead_letter"))
                .as("dead letters on the desk")
                .isEqualTo(dead);
        return Stream.of(reported, assessed, progressed)
                .mapToInt(Topic::repeated)
                .sum();
    }

    /**
     * A mail to staff may come twice when its sender died before it was recorded, then with the same Message-ID; no second mail
     * may say the same.
     *
     * @return mails, and how many of them came again
     */
    int[] noMailIsWrittenTwice() throws Exception {
        var ids = new HashSet<String>();
        var said = new HashMap<String, String>();
        var twice = new ArrayList<String>();
        int again = 0;
        for (var mail : town.mailbox.received()) {
            var recipient = mail.getRecipients(Message.RecipientType.TO)[0].toString();
            if (!ids.add(mail.getMessageID() + recipient)) {
                again++;
                continue;
            }
            var content = recipient + "\n" + mail.getSubject() + "\n" + mail.getContent();
            var before = said.put(content, mail.getMessageID());
            if (before != null) twice.add(content);
        }
        assertThat(twice).as("mails written twice").isEmpty();
        return new int[] {ids.size(), again};
    }

    /** The dates of all judgements that have some. */
    Set<String> datesOfJudgements() {
        return new HashSet<>(town.database
                .jdbc("assessment")
                .sql("select distinct (judgement::jsonb -> 'deadlines' -> 'preliminaryLimit')::text from assessment "
                        + "where judgement::jsonb ->> 'deadlines' is not null")
                .query(String.class)
                .list());
    }

    /** By the hour of their clocks, as far as it can be told from when a report was heard and judged. */
    int instancesThatJudged() {
        return count(
                "assessment", "select count(distinct assessed_at < now() - interval '1 hour')::int from assessment");
    }

    private Map<UUID, Integer> cases(String column) {
        return numbers("notification", "select incident_id, " + column + " from case_file");
    }

    private int count(String service, String sql) {
        return town.database.jdbc(service).sql(sql).query(Integer.class).single();
    }

    private Map<UUID, Integer> numbers(String service, String sql, Object... parameters) {
        var found = new HashMap<UUID, Integer>();
        town.database.jdbc(service).sql(sql).params(parameters).query(row -> {
            found.put(row.getObject(1, UUID.class), row.getInt(2));
        });
        return found;
    }

    private Map<UUID, List<Integer>> lists(String service, String sql) {
        var found = new HashMap<UUID, List<Integer>>();
        town.database.jdbc(service).sql(sql).query(row -> {
            found.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                    .add(row.getInt(2));
        });
        return found;
    }

    private static Map<UUID, List<Integer>> upTo(Map<UUID, Integer> last) {
        return last.entrySet().stream().collect(toMap(Map.Entry::getKey, one -> oneTo(one.getValue())));
    }

    private static List<Integer> oneTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}
