package jp.ippo.intake.contractorreport.pages;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.UUID;
import jp.ippo.intake.contractorreport.ReportLinkProperties;
import org.springframework.stereotype.Component;

/** How often one address may look, and how often one link may report. Kept in memory, per instance. */
@Component
class Knocks {

    private static final int MOST = 100_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final ReportLinkProperties properties;
    private final Cache<String, Bucket> byAddress = cache(MINUTE);
    private final Cache<UUID, Bucket> byLink = cache(HOUR);

    Knocks(ReportLinkProperties properties) {
        this.properties = properties;
    }

    boolean mayLook(String address) {
        return byAddress
                .get(address, looker -> bucket(properties.looksPerMinute(), MINUTE))
                .tryConsume(1);
    }

    boolean mayReport(UUID link) {
        return byLink.get(link, one -> bucket(properties.reportsPerHour(), HOUR))
                .tryConsume(1);
    }

    private static <K> Cache<K, Bucket> cache(Duration period) {
        return Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(period.multipliedBy(2))
                .build();
    }

    private static Bucket bucket(int many, Duration period) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(many).refillGreedy(many, period))
                .build();
    }
}
