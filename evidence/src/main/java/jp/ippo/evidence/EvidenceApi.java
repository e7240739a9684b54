package jp.ippo.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far the chain has come, for programs that keep heads elsewhere. */
@RestController
class EvidenceApi {

    private final Chain chain;
    private final String source;

    EvidenceApi(Chain chain, @Value("${ippo.events.source}") String source) {
        this.chain = chain;
        this.source = source;
    }

    /** @param anchoredAt when a head was announced last, null while none was */
    record HeadOfService(
            String service,
            long place,
            String head,
            @Nullable Instant anchoredAt) {}

    @GetMapping("/api/evidence")
    HeadOfService head() {
        var head = chain.head();
        return new HeadOfService(
                source,
                head.place(),
                head.hash(),
                chain.newestAnchor().map(Chain.Anchored::at).orElse(null));
    }
}
