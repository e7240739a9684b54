package jp.ippo.evidence;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code ippo.evidence.*}
 *
 * @param sealEvery how often this instance chains what was written meanwhile; zero on an instance that seals nothing
 * @param anchorEvery how often the head of the chain is announced while it moves
 */
@ConfigurationProperties("ippo.evidence")
record EvidenceProperties(
        @DefaultValue("5s") Duration sealEvery,
        @DefaultValue("1h") Duration anchorEvery) {}
