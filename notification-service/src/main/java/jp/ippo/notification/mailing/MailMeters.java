package jp.ippo.notification.mailing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import jp.ippo.notification.mailing.Claims.TakenOver;
import org.springframework.stereotype.Component;

/** What this instance counts while it sends. Nothing here tells cases or people apart. */
@Component
class MailMeters {

    private final Map<Outcome.Kind, Counter> answers = new EnumMap<>(Outcome.Kind.class);
    private final Timer handovers;
    private final Counter takeovers;
    private final Counter doubts;

    MailMeters(MeterRegistry registry) {
        for (var kind : Outcome.Kind.values())
            answers.put(
                    kind,
                    Counter.builder("ippo.mail.answers")
                            .tag("answer", kind.name().toLowerCase(Locale.ROOT))
                            .description("what came of handing messages to the mail server")
                            .register(registry));
        handovers = Timer.builder("ippo.mail.handover")
                .description("writing down that messages leave now, up to the disk; one commit for all workers")
                .register(registry);
        takeovers = Counter.builder("ippo.mail.takeovers")
                .description("claims whose worker died and whose people were given back")
                .register(registry);
        doubts = Counter.builder("ippo.mail.takeover.doubts")
                .description("messages in doubt because their worker died")
                .register(registry);
    }

    void heard(Outcome.Kind kind) {
        var counter = answers.get(kind);
        if (counter != null) counter.increment();
    }

    Timer handovers() {
        return handovers;
    }

    void tookOver(TakenOver dead) {
        takeovers.increment(dead.claims());
        doubts.increment(dead.doubtful());
    }
}
