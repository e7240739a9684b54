package jp.ippo.delivery;

import java.time.Instant;
import java.util.UUID;
import jp.ippo.events.CaseProgressed;

/** Events for the tests. */
final class Sample {

    private Sample() {}

    static OutgoingEvent step(UUID incident, int sequence) {
        var at = Instant.parse("2026-06-23T05:00:00Z");
        var data = new CaseProgressed(
                incident,
                sequence,
                at,
                "officer",
                CaseProgressed.Step.CASE_OPENED,
                CaseProgressed.Gate.CLOSED,
                null,
                false);
        return new OutgoingEvent(UUID.randomUUID(), CaseProgressed.TYPE, incident, at, null, data);
    }
}
