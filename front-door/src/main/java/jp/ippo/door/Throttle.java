package jp.ippo.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** So many requests a minute from one address, and by one account. Kept in memory, per instance. */
final class Throttle extends OncePerRequestFilter {

    private static final int MOST = 100_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String WORDS = "要求が多すぎます。少し待ってください。 / Too many requests; wait a little.";

    private final RefusalsInWords refusals;
    private final int perMinute;
    private final String of;
    private final Function<HttpServletRequest, Optional<String>> whose;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(MINUTE.multipliedBy(2))
            .build();

    private Throttle(
            RefusalsInWords refusals, int perMinute, String of, Function<HttpServletRequest, Optional<String>> whose) {
        this.refusals = refusals;
        this.perMinute = perMinute;
        this.of = of;
        this.whose = whose;
    }

    static Throttle ofAddresses(RefusalsInWords refusals, int perMinute) {
        return new Throttle(refusals, perMinute, "address", request -> Optional.ofNullable(request.getRemoteAddr()));
    }

    /** Behind the check of who is calling. */
    static Throttle ofAccounts(RefusalsInWords refusals, int perMinute) {
        return new Throttle(refusals, perMinute, "account", request -> Optional.ofNullable(
                        SecurityContextHolder.getContext().getAuthentication())
                .map(who -> who.getPrincipal() instanceof SignedIn person ? person.getUsername() : null));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        var wait = whose.apply(request).map(this::nanosToWait).orElse(0L);
        if (wait == 0) next.doFilter(request, response);
        else refusals.tooMany(response, TimeUnit.NANOSECONDS.toSeconds(wait) + 1, WORDS);
    }

    /** Nanoseconds until the next one may pass; 0 when this one may. */
    private long nanosToWait(String who) {
        var probe = buckets.get(who, one -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                        .build())
                .tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : Math.max(1, probe.getNanosToWaitForRefill());
    }

    /** Two of these stand in one chain. */
    @Override
    protected String getAlreadyFilteredAttributeName() {
        return Throttle.class.getName() + "." + of;
    }
}
