package jp.ippo.local.chaos;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How hard it is tried; each by a system property of the same name.
 *
 * @param kills of each component ({@code chaos.kills})
 * @param perSecond incidents filed ({@code chaos.rate})
 * @param load how long at least ({@code chaos.seconds})
 * @param brokers one or three ({@code chaos.brokers})
 * @param instances of each service ({@code chaos.instances})
 * @param victims names of the components that are killed, with a comma between; none for all ({@code chaos.victims})
 * @param patience how long anything may take that waits for the town ({@code chaos.patience}, minutes): more is filed than two
 *     cores can judge at the same time
 * @param seed chooses victims and moments ({@code chaos.seed})
 */
record Size(
        int kills,
        int perSecond,
        Duration load,
        int brokers,
        int instances,
        Set<String> victims,
        Duration patience,
        long seed) {

    static Size given() {
        return new Size(
                Integer.getInteger("chaos.kills", 1),
                Integer.getInteger("chaos.rate", 15),
                Duration.ofSeconds(Integer.getInteger("chaos.seconds", 60)),
                Integer.getInteger("chaos.brokers", 3),
                Integer.getInteger("chaos.instances", 1),
                Stream.of(System.getProperty("chaos.victims", "").split(","))
                        .filter(name -> !name.isBlank())
                        .collect(Collectors.toSet()),
                Duration.ofMinutes(Integer.getInteger("chaos.patience", 10)),
                Long.getLong("chaos.seed", System.currentTimeMillis()));
    }

    boolean dies(Component component) {
        return victims.isEmpty() || victims.contains(component.name());
    }
}
