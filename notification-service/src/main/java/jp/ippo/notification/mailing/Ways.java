package jp.ippo.notification.mailing;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** The lanes of this instance. */
@Component
public class Ways {

    private final Way bulk;
    private final Way urgent;

    Ways(MailProperties properties, Brake brake, Clock clock) {
        this.bulk = new Way(Lane.BULK, properties, brake, clock);
        this.urgent = new Way(Lane.URGENT, properties, brake, clock);
    }

    public Way on(Lane lane) {
        return switch (lane) {
            case BULK -> bulk;
            case URGENT -> urgent;
        };
    }
}
