package jp.ippo.notification.desk.monitor;

import static jp.ippo.notification.deadlines.JapaneseDay.TOKYO;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import jp.ippo.events.CaseProgressed;
import jp.ippo.events.IncidentAssessed;
import jp.ippo.events.IncidentReported;
import jp.ippo.notification.monitor.RawEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message in one line.
 *
 * @param time in Asia/Tokyo, to the second
 * @param number of the revision, judgement or step; null when the message does not tell
 * @param word key of what it says, for example {@code step.CASE_OPENED}; null when the message does not tell
 * @param caseId null when the message belongs to no incident anybody could open
 */
record EventLine(
        RawEvent raw,
        String time,
        @Nullable Integer number,
        @Nullable String word,
        @Nullable UUID caseId) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    static EventLine of(RawEvent raw, JsonMapper json) {
        var said = Said.in(raw, json);
        return new EventLine(
                raw, TIME.format(raw.at().atZone(TOKYO)), said.number(), said.word(), incident(raw.incident()));
    }

    /** Where it lies: tells two messages apart. */
    public String place() {
        return raw.topic() + "/" + raw.partition() + "/" + raw.offset();
    }

    private static @Nullable UUID incident(@Nullable String subject) {
        if (subject == null || subject.length() != 36) return null;
        try {
            return UUID.fromString(subject);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private record Said(@Nullable Integer number, @Nullable String word) {

        private static final Said NOTHING = new Said(null, null);

        /** Read without any demand: what a reader could not treat is shown here as well. */
        static Said in(RawEvent raw, JsonMapper json) {
            var type = raw.type();
            if (type == null || raw.value() == null) return NOTHING;
            try {
                var data = json.readTree(raw.value());
                return switch (type) {
                    case IncidentReported.TYPE ->
                        new Said(number(data.path("revision").asInt(0)), null);
                    case IncidentAssessed.TYPE ->
                        new Said(
                                number(data.path("number").asInt(0)),
                                word("duty.", data.path("duty").asString("")));
                    case CaseProgressed.TYPE ->
                        new Said(
                                number(data.path("sequence").asInt(0)),
                                word("step.", data.path("step").asString("")));
                    default -> NOTHING;
                };
            } catch (JacksonException unreadable) {
                return NOTHING;
            }
        }

        private static @Nullable Integer number(int number) {
            return number > 0 ? number : null;
        }

        private static @Nullable String word(String prefix, String code) {
            return code.matches("[A-Z_]{1,40}") ? prefix + code : null;
        }
    }
}
