package jp.ippo.local.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * How long after each kill the component answers again, and how long until an incident that a department tries to file right
 * after the kill is accepted, judged and has its case. Faults overlap, and everything waits behind what others left undone:
 * that is what people would wait.
 */
final class Recoveries {

    private final Processes town;
    private final Department department;
    private final Duration patience;
    private final Map<UUID, Probe> probes = new ConcurrentHashMap<>();
    private final List<Recovery> all = new ArrayList<>();
    private final List<CompletableFuture<Void>> watching = new ArrayList<>();

    Recoveries(Processes town, Department department, Duration patience, ScheduledExecutorService clock) {
        this.town = town;
        this.department = department;
        this.patience = patience;
        clock.scheduleWithFixedDelay(this::lookForProbes, 200, 200, TimeUnit.MILLISECONDS);
    }

    /** Seconds since the kill. */
    record Recovery(String component, double answers, double accepted, double throughout) {}

    void kill(Component victim) {
        long at = System.nanoTime();
        var killed = CompletableFuture.runAsync(victim::kill, Recoveries::inBackground);
        var back = killed.thenRunAsync(() -> until(victim::answers), Recoveries::inBackground)
                .thenApply(nothing -> since(at));
        var probe = CompletableFuture.supplyAsync(() -> through(at), Recoveries::inBackground);
        watching.add(back.thenAcceptBoth(
                probe, (answers, through) -> add(new Recovery(victim.name(), answers, through[0], through[1]))));
    }

    private double[] through(long at) {
        var incident = department.file().join();
        double accepted = since(at);
        var onTheDesk = new CompletableFuture<Double>();
        probes.put(incident, new Probe(at, onTheDesk));
        return new double[] {
            accepted,
            onTheDesk.orTimeout(patience.toSeconds(), TimeUnit.SECONDS).join()
        };
    }

    private record Probe(long at, CompletableFuture<Double> onTheDesk) {}

    /** One question for all: whatever the test asks, the town has less of the machine. */
    private void lookForProbes() {
        if (probes.isEmpty()) return;
        try {
            for (var incident : town.database
                    .jdbc("notification")
                    .sql("select incident_id from case_file "
                            + "where assessment_no > 0 and revision > 0 and incident_id = any(?)")
                    .param(probes.keySet().toArray(UUID[]::new))
                    .query(UUID.class)
                    .list()) {
                var probe = probes.remove(incident);
                probe.onTheDesk().complete(since(probe.at()));
            }
        } catch (RuntimeException away) {
            // it is asked again
        }
    }

    private void until(java.util.function.BooleanSupplier done) {
        for (long end = System.nanoTime() + patience.toNanos(); !done.getAsBoolean(); ) {
            if (System.nanoTime() > end) throw new IllegalStateException("not back after " + patience);
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
        }
    }

    private static double since(long at) {
        return (System.nanoTime() - at) / 1e9;
    }

    private static void inBackground(Runnable work) {
        var thread = new Thread(work, "recovery");
        thread.setDaemon(true);
        thread.start();
    }

    private synchronized void add(Recovery one) {
        all.add(one);
        System.out.printf(
                "%-14s killed: answers after %5.1f s, a report is accepted after %5.1f s, judged and on the desk after %5.1f s%n",
                one.component(), one.answers(), one.accepted(), one.throughout());
    }

    void awaitAll() {
        watching.forEach(CompletableFuture::join);
    }

    synchronized String table() {
        var byComponent = new LinkedHashMap<String, List<Recovery>>();
        all.stream().sorted(Comparator.comparing(Recovery::component)).forEach(one -> byComponent
                .computeIfAbsent(one.component(), name -> new ArrayList<>())
                .add(one));
        var table = new StringBuilder("""
                | killed | times | answers again, s (median / longest) | a report is accepted | judged and on the desk |
                |---|---|---|---|---|
                """);
        byComponent.forEach((name, list) -> table.append("| %s | %d | %s | %s | %s |%n"
                .formatted(
                        name,
                        list.size(),
                        both(list.stream().map(Recovery::answers).sorted().toList()),
                        both(list.stream().map(Recovery::accepted).sorted().toList()),
                        both(list.stream().map(Recovery::throughout).sorted().toList()))));
        return table.toString();
    }

    private static String both(List<Double> sorted) {
        return "%.1f / %.1f".formatted(sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1));
    }
}
