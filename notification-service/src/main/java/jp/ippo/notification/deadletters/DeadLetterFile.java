package jp.ippo.notification.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNullElse;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import jp.ippo.delivery.DeadLetterHeaders;
import jp.ippo.notification.deadletters.DeadLetter.Step;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dead letters as they came, and the steps of people, in this service's database. */
@Component
class DeadLetterFile {

    private static final String WITH_LAST_STEP = """
            select letter.*, step, last.reason as step_reason, by_account, at
            from dead_letter as letter left join lateral (
                select step, reason, by_account, at from dead_letter_step
                where (topic, partition_no, record_offset) = (letter.topic, letter.partition_no, letter.record_offset)
                order by position desc limit 1) as last on true
            """;
    private static final String NOT_ENDED = "coalesce(step, 'OPEN') not in ('REPLAYED', 'DISCARDED')";

    private final JdbcClient jdbc;
    private final Clock clock;

    DeadLetterFile(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A letter that is here already changes nothing. */
    void keep(ConsumerRecord<byte[], byte[]> letter) {
        var headers = letter.headers();
        jdbc.sql("""
                insert into dead_letter (topic, partition_no, record_offset, filed_at, collected_at, trouble, reason, reader,
                    event_id, subject, replays, message_key, header_names, header_values, message_value)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """)
                .param(letter.topic())
                .param(letter.partition())
                .param(letter.offset())
                .param(Timestamp.from(Instant.ofEpochMilli(letter.timestamp())))
                .param(Timestamp.from(clock.instant()))
                .param(requireNonNullElse(SafeText.header(headers, DeadLetterHeaders.TROUBLE), "UNKNOWN"))
                .param(requireNonNullElse(SafeText.header(headers, DeadLetterHeaders.REASON), ""))
                .param(requireNonNullElse(SafeText.header(headers, DeadLetterHeaders.READER), "unknown"))
                .param(SafeText.header(headers, "ce_id"))
                .param(subject(letter))
                .param(replays(headers))
                .param(letter.key())
                .param(names(headers))
                .param(values(headers))
                .param(letter.value())
                .update();
    }

    /** Newest first. */
    List<DeadLetter> newest(boolean openOnly, int limit) {
        return jdbc.sql(WITH_LAST_STEP + (openOnly ? "where " + NOT_ENDED : "")
                        + " order by filed_at desc, topic, partition_no, record_offset desc limit ?")
                .param(limit)
                .query((row, n) -> letter(row))
                .list();
    }

    int howManyOpen() {
        return jdbc.sql("select count(*) from (" + WITH_LAST_STEP + "where " + NOT_ENDED + ") as open")
                .query(Integer.class)
                .single();
    }

    Optional<DeadLetter> at(Place place) {
        return jdbc.sql(WITH_LAST_STEP + "where letter.topic = ? and letter.partition_no = ? and record_offset = ?")
                .params(place.topic(), place.partition(), place.offset())
                .query((row, n) -> letter(row))
                .optional();
    }

    /** Others of the same event: of another reader, or come back after a replay. Oldest first. */
    List<DeadLetter> ofSameEvent(DeadLetter letter) {
        if (letter.eventId() == null) return List.of();
        return jdbc
                .sql(WITH_LAST_STEP + "where event_id = ? order by filed_at, topic, record_offset limit 100")
                .param(letter.eventId())
                .query((row, n) -> letter(row))
                .list()
                .stream()
                .filter(other -> !other.place().equals(letter.place()))
                .toList();
    }

    /** Until the end of the transaction nobody else does anything about it. */
    void lock(Place place) {
        jdbc.sql("select 1 from dead_letter where topic = ? and partition_no = ? and record_offset = ? for update")
                .params(place.topic(), place.partition(), place.offset())
                .query(Integer.class)
                .optional();
    }

    Message message(Place place) {
        return jdbc.sql("""
                select message_key, header_names, header_values, message_value from dead_letter
                where topic = ? and partition_no = ? and record_offset = ?
                """)
                .params(place.topic(), place.partition(), place.offset())
                .query((row, n) -> new Message(
                        row.getBytes("message_key"),
                        headers(row.getArray("header_names"), row.getArray("header_values")),
                        row.getBytes("message_value")))
                .single();
    }

    List<Step> steps(Place place) {
        return jdbc.sql("""
                select step, reason as step_reason, by_account, at from dead_letter_step
                where topic = ? and partition_no = ? and record_offset = ? order by position
                """)
                .params(place.topic(), place.partition(), place.offset())
                .query((row, n) -> step(row, row.getString("step")))
                .list();
    }

    void add(Place place, Step step) {
        jdbc.sql("""
                insert into dead_letter_step (topic, partition_no, record_offset, step, reason, by_account, at)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .param(place.topic())
                .param(place.partition())
                .param(place.offset())
                .param(step.kind().name())
                .param(step.reason())
                .param(step.by())
                .param(Timestamp.from(step.at()))
                .update();
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        var step = row.getString("step");
        return new DeadLetter(
                new Place(row.getString("topic"), row.getInt("partition_no"), row.getLong("record_offset")),
                row.getTimestamp("filed_at").toInstant(),
                row.getString("trouble"),
                row.getString("reason"),
                row.getString("reader"),
                row.getString("event_id"),
                row.getString("subject"),
                row.getInt("replays"),
                step == null ? null : step(row, step));
    }

    private static Step step(ResultSet row, String kind) throws SQLException {
        return new Step(
                Step.Kind.valueOf(kind),
                row.getString("step_reason"),
                row.getString("by_account"),
                row.getTimestamp("at").toInstant());
    }

    private static @Nullable String subject(ConsumerRecord<byte[], byte[]> letter) {
        var said = SafeText.header(letter.headers(), "ce_subject");
        return said == null ? SafeText.of(letter.key()) : said;
    }

    private static int replays(Headers headers) {
        var said = SafeText.header(headers, DeadLetterHeaders.REPLAYS);
        return said != null && said.matches("[0-9]{1,6}") ? Integer.parseInt(said) : 0;
    }

    private static byte[][] names(Headers headers) {
        return StreamSupport.stream(headers.spliterator(), false)
                .map(header -> header.key().getBytes(UTF_8))
                .toArray(byte[][]::new);
    }

    private static byte[][] values(Headers headers) {
        return StreamSupport.stream(headers.spliterator(), false)
                .map(header -> header.value() == null ? new byte[0] : header.value())
                .toArray(byte[][]::new);
    }

    private static Headers headers(Array names, Array values) throws SQLException {
        var name = (byte[][]) names.getArray();
        var value = (byte[][]) values.getArray();
        var headers = new RecordHeaders();
        for (int i = 0; i < name.length; i++) headers.add(new String(name[i], UTF_8), value[i]);
        return headers;
    }
}
