package jp.ippo.notification.desk.timeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import jp.ippo.events.CaseProgressed;
import jp.ippo.events.IncidentAssessed;
import jp.ippo.events.IncidentReported;
import jp.ippo.notification.cases.HeardEvent;
import jp.ippo.notification.cases.HeardEvents;
import jp.ippo.notification.desk.timeline.TimelineEntry.Change;
import jp.ippo.notification.desk.timeline.TimelineEntry.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what was heard about a case into lines, newest first. */
@Component
public class Timeline {

    private static final Map<String, Kind> KINDS = Map.of(
            IncidentReported.TYPE, Kind.REPORTED,
            IncidentAssessed.TYPE, Kind.ASSESSED,
            CaseProgressed.TYPE, Kind.PROGRESSED);

    private final HeardEvents heard;
    private final MessageSource messages;
    private final JsonMapper json;

    Timeline(HeardEvents heard, MessageSource messages, JsonMapper json) {
        this.heard = heard;
        this.messages = messages;
        this.json = json;
    }

    public List<TimelineEntry> of(UUID incidentId, Locale locale) {
        var words = new ReportWords(messages, locale);
        var revisions = new TreeMap<Integer, Map<String, List<String>>>();
        var highest = new HashMap<String, Integer>();
        var lines = new ArrayList<TimelineEntry>();
        for (var event : heard.of(incidentId)) {
            var data = json.readTree(event.data());
            boolean outdated = event.number() < highest.merge(event.type(), event.number(), Math::max);
            List<Change> changes = null;
            if (event.type().equals(IncidentReported.TYPE)) {
                var content = FlatReport.of(data);
                var before = revisions.lowerEntry(event.number());
                // The same revision said again changes nothing in the report: only who may see it.
                boolean again = revisions.put(event.number(), content) != null;
                if (again) changes = List.of();
                else if (before != null) changes = changes(before.getValue(), content, words);
            }
            lines.add(line(event, data, changes, outdated));
        }
        Collections.reverse(lines);
        return lines;
    }

    private TimelineEntry line(HeardEvent event, JsonNode data, @Nullable List<Change> changes, boolean outdated) {
        var kind = KINDS.getOrDefault(event.type(), Kind.PROGRESSED);
        return new TimelineEntry(
                kind,
                event.number(),
                event.occurredAt(),
                event.heardAt(),
                event.by(),
                switch (kind) {
                    case REPORTED -> access(data.path("access"), changes);
                    case ASSESSED -> "duty." + data.path("duty").asString();
                    case PROGRESSED -> "step." + data.path("step").asString();
                },
                switch (kind) {
                    case REPORTED -> data.path("amendmentReason").asString(null);
                    case ASSESSED -> data.path("reason").asString(null);
                    case PROGRESSED -> null;
                },
                changes,
                outdated,
                json.writerWithDefaultPrettyPrinter().writeValueAsString(data));
    }

    /** Null where the event says a report and not who may see it. */
    private static @Nullable String access(JsonNode access, @Nullable List<Change> changes) {
        if (!access.isObject() || changes == null || !changes.isEmpty()) return null;
        return access.path("restricted").asBoolean() ? "access.restricted" : "access.lifted";
    }

    private static List<Change> changes(
            Map<String, List<String>> before, Map<String, List<String>> after, ReportWords words) {
        return FlatReport.differences(before, after).stream()
                .map(path -> new Change(
                        words.field(path),
                        words.answers(path, before.getOrDefault(path, List.of())),
                        words.answers(path, after.getOrDefault(path, List.of()))))
                .toList();
    }
}
