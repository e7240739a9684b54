package jp.ippo.notification.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The goals of the notice engine, beside what the three benchmarks wrote. */
final class Goals {

    private static final double FLAT = 1.10;

    private Goals() {}

    static List<Goal> of(JsonNode notices, JsonNode imports, JsonNode letters) {
        var goals = new ArrayList<Goal>();
        var rates = notices.path("perSecond");
        double ledger = present(rates, "with the full ledger");
        double loop = present(rates, "bare JavaMailSender loop");
        double source = present(rates, "smtp-source");
        goals.add(Goal.atLeast(
                "(a) messages/s with the ledger ÷ bare JavaMailSender loop", ledger / loop, 1.5, rates(ledger, loop)));
        goals.add(Goal.atLeast(
                "(b) messages/s with the ledger ÷ smtp-source", ledger / source, 0.35, rates(ledger, source)));
        // The last is the largest.
        var list = imports.path(imports.size() - 1);
        double rows = present(list, "importRowsPerSecond");
        double copy = present(list, "copyRowsPerSecond");
        goals.add(Goal.atLeast(
                "(c) import rows/s ÷ COPY of the same file, bare table", rows / copy, 0.3, rates(rows, copy)));
        goals.add(flat(notices.path("microsecondsPerNotice")));
        goals.add(Goal.atMost(
                "(d) heap of the service, MB (-Xmx)",
                Double.parseDouble(notices.path("circumstances")
                        .path("heapOfTheService")
                        .asString()
                        .replace("m", "")),
                512,
                "it got no more, and lived"));
        double ours = present(letters, "oursPerSecond");
        double bare = present(letters, "barePerSecond");
        goals.add(Goal.atLeast("(e) letters/s ÷ bare PDFBox loop", ours / bare, 0.7, rates(ours, bare)));
        return goals;
    }

    /** Beside (c), and no goal: what the vault's indexes cost the database itself. */
    static String besideTheImport(JsonNode imports) {
        var list = imports.path(imports.size() - 1);
        double rows = present(list, "importRowsPerSecond");
        double indexed = present(list, "indexedCopyRowsPerSecond");
        return String.format(
                Locale.ROOT,
                "%-58s %9.2f  %-23s%s",
                "    no goal: ÷ COPY into a table with the same indexes",
                rows / indexed,
                "",
                rates(rows, indexed));
    }

    private static Goal flat(JsonNode costs) {
        var each = costs.propertyStream().toList();
        if (each.isEmpty()) throw new IllegalStateException("no cost per notice was measured");
        var times = each.stream().mapToDouble(cost -> cost.getValue().asDouble());
        var figures = times.summaryStatistics();
        var note = each.stream()
                .map(cost -> String.format(
                        Locale.ROOT,
                        "%s people: %.0f µs",
                        cost.getKey(),
                        cost.getValue().asDouble()))
                .collect(Collectors.joining(", "));
        return Goal.atMost(
                "(d) cost per notice, dearest ÷ cheapest size", figures.getMax() / figures.getMin(), FLAT, note);
    }

    private static String rates(double ours, double other) {
        return String.format(Locale.ROOT, "%,.0f/s ÷ %,.0f/s", ours, other);
    }

    private static double present(JsonNode figures, String name) {
        double figure = figures.path(name).asDouble(0);
        if (figure <= 0) throw new IllegalStateException("\"" + name + "\" was not measured");
        return figure;
    }
}
