package jp.ippo.notification.verification;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** So many questions a minute from one address, so that nobody tries numbers. Kept in memory, per instance. */
@Component
class Askers {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 100_000;

    private final VerificationProperties properties;
    private final Cache<String, Bucket> byAddress = Caffeine.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .expireAfterAccess(MINUTE.multipliedBy(2))
            .build();

    Askers(VerificationProperties properties) {
        this.properties = properties;
    }

    boolean mayAsk(String address) {
        return byAddress.get(address, asker -> bucket()).tryConsume(1);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(properties.questionsPerMinute())
                        .refillGreedy(properties.questionsPerMinute(), MINUTE))
                .build();
    }
}
