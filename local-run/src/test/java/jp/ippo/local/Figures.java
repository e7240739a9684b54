package jp.ippo.local;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How long each of many walks took, in nanoseconds. */
record Figures(long[] sorted) {

    static Figures of(List<Long> nanoseconds) {
        var all = nanoseconds.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(all);
        return new Figures(all);
    }

    /** @param share for example 0.99; nearest rank, in milliseconds */
    double at(double share) {
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(0, rank - 1)] / 1e6;
    }

    static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %.2f ms, p95 %.2f ms, p99 %.2f ms, longest %.2f ms (%d)",
                at(0.5),
                at(0.95),
                at(0.99),
                at(1),
                sorted.length);
    }
}
