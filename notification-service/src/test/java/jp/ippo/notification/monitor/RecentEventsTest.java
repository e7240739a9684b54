package jp.ippo.notification.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import jp.ippo.events.CaseProgressed;
import jp.ippo.events.IncidentReported;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecentEventsTest {

    private static final String DEAD = IncidentReported.TYPE + ".dlt";

    private final RecentEvents recent = new RecentEvents(new MonitorProperties(3, 300, 1, Duration.ofSeconds(1)));

    @Test
    void a_busy_topic_pushes_out_its_own_oldest_and_no_dead_letter() {
        recent.add(event(DEAD, 0, 0, 1, "lost"));
        for (int n = 0; n < 100; n++) recent.add(event(CaseProgressed.TYPE, 0, n, n, "step " + n));

        assertThat(recent.newest(EventFilter.EVERYTHING, 100))
                .extracting(RawEvent::value)
                .containsExactly("step 99", "step 98", "step 97", "lost");
    }

    @Test
    void the_newest_by_time_stay_in_whatever_order_the_partitions_are_read() {
        for (int n = 0; n < 3; n++) recent.add(event(CaseProgressed.TYPE, 0, n, 100 + n, "new " + n));
        for (int n = 0; n < 3; n++) recent.add(event(CaseProgressed.TYPE, 1, n, n, "old " + n));

        assertThat(recent.newest(EventFilter.EVERYTHING, 2))
                .extracting(RawEvent::value)
                .containsExactly("new 2", "new 1");
        assertThat(recent.newest(EventFilter.EVERYTHING, 9)).hasSize(3);
    }

    @Test
    void a_long_message_costs_no_more_than_the_limit() {
        recent.add(event(CaseProgressed.TYPE, 0, 0, 0, "x".repeat(1_000_000)));

        var kept = recent.newest(EventFilter.EVERYTHING, 1).get(0);
        assertThat(kept.value()).hasSize(300);
        assertThat(kept.cut()).isTrue();
    }

    @ParameterizedTest(name = "topic {0}, incident {1}, type {2}, text {3}: {4}")
    @CsvSource({
        ", , , , true",
        "jp.ippo.case.progressed.v1, , , , true",
        "jp.ippo.case.progressed.v1.dlt, , , , false",
        ", 1234, , , true",
        ", 9999, , , false",
        ", , progressed, , true",
        ", , assessed, , false",
        ", , , ＵＳＢメモリ, true",
        ", , , usbメモリ, true",
        ", , , no such key, true",
        ", , , 封筒, false",
        "jp.ippo.case.progressed.v1, 1234, case, usb, true",
        "jp.ippo.case.progressed.v1, 1234, case, 封筒, false",
    })
    void a_filter_asks_only_for_what_it_names(
            String topic, String incident, String type, String text, boolean expected) {
        var event = event(CaseProgressed.TYPE, 0, 0, 0, "{\"overview\":\"USBメモリの紛失\"}");

        assertThat(new EventFilter(topic, incident, type, text).matches(event)).isEqualTo(expected);
    }

    private static RawEvent event(String topic, int partition, long offset, long second, String value) {
        var headers = new RecordHeaders();
        Map.of("ce_type", CaseProgressed.TYPE, "ce_subject", "abcd-1234", "ippo_reason", "no such key")
                .forEach((name, text) -> headers.add(name, bytes(text)));
        return RawEvent.of(
                new ConsumerRecord<>(
                        topic,
                        partition,
                        offset,
                        Instant.ofEpochSecond(second).toEpochMilli(),
                        TimestampType.CREATE_TIME,
                        0,
                        0,
                        bytes("key"),
                        bytes(value),
                        headers,
                        Optional.empty()),
                300);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
