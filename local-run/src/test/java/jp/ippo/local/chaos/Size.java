package jp.ippo.local.chaos;

import java.time.Duration;

/**
 * How hard it is tried; each by a system property of the same name.
 *
 * @param kills of each component ({@code chaos.kills})
 * @param perSecond incidents filed ({@code chaos.rate})
 * @param load how long at least ({@code chaos.seconds})
 * @param brokers one or three ({@code chaos.brokers})
 * @param instances of each service ({@code chaos.instances})
 * @param seed chooses victims and moments ({@code chaos.seed})
 */
record Size(int kills, int perSecond, Duration load, int brokers, int instances, long seed) {

    static Size given() {
        return new Size(
                Integer.getInteger("chaos.kills", 1),
                Integer.getInteger("chaos.rate", 15),
                Duration.ofSeconds(Integer.getInteger("chaos.seconds", 60)),
                Integer.getInteger("chaos.brokers", 3),
                Integer.getInteger("chaos.instances", 1),
                Long.getLong("chaos.seed", System.currentTimeMillis()));
    }
}
