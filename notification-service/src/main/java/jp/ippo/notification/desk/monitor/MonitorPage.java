package jp.ippo.notification.desk.monitor;

import java.util.function.UnaryOperator;
import jp.ippo.notification.desk.DeskPage;
import jp.ippo.notification.desk.Veil;
import jp.ippo.notification.monitor.ConsumerLag;
import jp.ippo.notification.monitor.EventFilter;
import jp.ippo.notification.monitor.MonitorProperties;
import jp.ippo.notification.monitor.RawEvent;
import jp.ippo.notification.monitor.RecentEvents;
import jp.ippo.notification.monitor.StoredEvents;
import jp.ippo.notification.monitor.WatchedTopics;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * トピック監視. The page is whole without a script; with one, the stream says that there is something new and the script asks
 * for this same page again. So every message is shown under the rights of who looks, in one place, in the reader's
 * language, and any instance may answer.
 */
@DeskPage
@RequestMapping("/monitor")
class MonitorPage {

    private static final int PER_PAGE = 100;

    private final RecentEvents recent;
    private final StoredEvents stored;
    private final ConsumerLag lag;
    private final LiveStreams streams;
    private final MonitorProperties properties;
    private final JsonMapper json;
    private final Veil veil;

    MonitorPage(
            RecentEvents recent,
            StoredEvents stored,
            ConsumerLag lag,
            LiveStreams streams,
            MonitorProperties properties,
            JsonMapper json,
            Veil veil) {
        this.recent = recent;
        this.stored = stored;
        this.lag = lag;
        this.streams = streams;
        this.properties = properties;
        this.json = json;
        this.veil = veil;
    }

    @GetMapping
    String show(EventFilter filter, Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("topics", WatchedTopics.NAMES);
        model.addAttribute("keep", properties.keep());
        model.addAttribute(
                "lines",
                recent.newest(veiled(veil.now()), filter, PER_PAGE).stream()
                        .map(event -> EventLine.of(event, json))
                        .toList());
        model.addAttribute("lag", lag.now().orElse(null));
        return "monitor";
    }

    @GetMapping("/{topic}/{partition}/{offset}")
    String one(@PathVariable String topic, @PathVariable int partition, @PathVariable long offset, Model model) {
        var found = stored.at(topic, partition, offset);
        var event = veiled(veil.now()).apply(found);
        model.addAttribute("veiled", event != found);
        model.addAttribute("line", EventLine.of(event, json));
        model.addAttribute("value", pretty(event.value()));
        return "monitor-event";
    }

    @GetMapping("/stream")
    ResponseEntity<SseEmitter> stream(EventFilter filter) {
        // Whether words stand in a message is no news for somebody who may not see them.
        return streams.open(filter.withoutText())
                .map(live -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        // A proxy in front must not collect what should arrive at once.
                        .header("X-Accel-Buffering", "no")
                        .body(live))
                // 204 tells a browser not to come back by itself; the page then looks again from time to time.
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private static UnaryOperator<RawEvent> veiled(Veil.Worn worn) {
        return event -> worn.covers(event.said()) ? event.withoutValue() : event;
    }

    private String pretty(@Nullable String value) {
        if (value == null) return "";
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(json.readTree(value));
        } catch (JacksonException notJson) {
            return value;
        }
    }
}
