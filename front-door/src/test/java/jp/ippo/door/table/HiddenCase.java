package jp.ippo.door.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.ippo.door.table.RightsTable.Cell;
import jp.ippo.door.table.RightsTable.Line;
import jp.ippo.door.table.Visitor.Whole;
import org.junit.jupiter.api.DynamicTest;

/**
 * Tries every address of the table that is read and has a case in its path, so also one that is added tomorrow: once the
 * case is restricted, whoever is not named gets 404, in the words for a case that never was, and who is named the same as
 * before.
 */
public final class HiddenCase {

    private static final Pattern OF_A_CASE =
            Pattern.compile("(?<=/(?:cases|incidents)/)\\{\\w+}|\\{incidentId}|\\{incident}");
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");
    /** What differs from one answer to the next. */
    private static final Pattern CHANGES =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|value=\"[^\"]*\"|\"timestamp\":\"[^\"]*\"");

    private final Visitor named;
    private final Visitor other;
    private final UUID incident;
    private final Map<String, String> more;
    private final Map<Line, Whole> before = new LinkedHashMap<>();

    /**
     * @param named account of the table's column {@code officer} that will be named
     * @param other account of the same role that will not
     * @param more beginnings of patterns of things that belong to the case, with the beginnings of their addresses
     */
    public HiddenCase(
            int port,
            UnaryOperator<String> password,
            String named,
            String other,
            UUID incident,
            Map<String, String> more) {
        this.named = new Visitor(port, named, password.apply(named));
        this.other = new Visitor(port, other, password.apply(other));
        this.incident = incident;
        this.more = more;
    }

    /** Looks while the case is not restricted: both see it. */
    public void look(RightsTable table) {
        table.lines().stream().filter(this::isRead).forEach(line -> {
            var address = filled(line, incident);
            var seen = named.ask("GET", address, "*/*", null);
            assertThat(other.ask("GET", address, "*/*", null).status())
                    .as(line.address())
                    .isEqualTo(seen.status());
            before.put(line, seen);
        });
        assertThat(before).as("addresses with a case in their path").isNotEmpty();
        assertThat(before.values().stream().filter(seen -> seen.status() == 200).count())
                .as("addresses where there is something to see")
                .isPositive();
    }

    private boolean isRead(Line line) {
        return line.method().equals("GET")
                && line.cells().get("officer") == Cell.YES
                && (OF_A_CASE.matcher(line.path()).find()
                        || more.keySet().stream().anyMatch(line.path()::startsWith));
    }

    /** One test per address; the case is restricted by now. */
    public Stream<DynamicTest> tests() {
        return before.entrySet().stream()
                .map(seen ->
                        DynamicTest.dynamicTest(seen.getKey().address(), () -> tried(seen.getKey(), seen.getValue())));
    }

    private void tried(Line line, Whole seen) {
        var hidden = other.ask("GET", filled(line, incident), "*/*", null);
        assertThat(hidden.status()).as("for who is not named").isEqualTo(404);
        var never = other.ask("GET", filled(line, UUID.randomUUID()), "*/*", null);
        // Some rooms answer for a case that never was with something empty; where they say 404, it is in the same
        // words.
        if (seen.status() == 200 && never.status() == 404)
            assertThat(plain(hidden.body())).as("as if it were not there").isEqualTo(plain(never.body()));
        assertThat(named.ask("GET", filled(line, incident), "*/*", null).status())
                .as("for who is named, as before")
                .isEqualTo(seen.status());
    }

    /** Ids of other things are ids of nothing: the same each time, so that answers can be compared. */
    private String filled(Line line, UUID of) {
        var path = line.path();
        for (var one : more.entrySet())
            if (path.startsWith(one.getKey()))
                path = of.equals(incident)
                        ? path.replace(one.getKey(), one.getValue())
                        : path.replace(
                                one.getKey(), VARIABLE.matcher(one.getKey()).replaceAll(of.toString()));
        path = OF_A_CASE.matcher(path).replaceAll(of.toString());
        return VARIABLE.matcher(path).replaceAll(new UUID(7, 7).toString());
    }

    private static String plain(String text) {
        return CHANGES.matcher(text).replaceAll("…");
    }
}
