package jp.ippo.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Seconds that the cores have worked, for whom. */
final class CpuSeconds {

    private final Path postgres;

    /** @param postgres the directory of the embedded server */
    CpuSeconds(Path postgres) {
        this.postgres = postgres;
    }

    Map<String, Double> of(List<Instance> instances) throws IOException {
        var all = new LinkedHashMap<String, Double>();
        for (var instance : instances)
            instance.cpuSeconds().forEach((service, seconds) -> all.merge(service, seconds, Double::sum));
        all.put("database", database());
        all.put("broker, mail server, clerks", seconds(ProcessHandle.current()));
        return all;
    }

    /** The pools keep their connections, so no server process ends while it is measured. */
    private double database() throws IOException {
        var first = Files.readAllLines(postgres.resolve("data").resolve("postmaster.pid"))
                .get(0);
        var server = ProcessHandle.of(Long.parseLong(first.strip())).orElseThrow();
        return Stream.concat(Stream.of(server), server.descendants())
                .mapToDouble(CpuSeconds::seconds)
                .sum();
    }

    private static double seconds(ProcessHandle process) {
        return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L) / 1e9;
    }

    /** How much each has worked from then to now, per walk, in milliseconds. */
    static Map<String, Double> perWalk(Map<String, Double> then, Map<String, Double> now, int walks) {
        var all = new LinkedHashMap<String, Double>();
        now.forEach((who, seconds) ->
                all.put(who, Math.round((seconds - then.getOrDefault(who, 0.0)) * 100_000 / walks) / 100.0));
        return all;
    }
}
