package jp.ippo.door.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.ippo.door.table.RightsTable.Cell;
import jp.ippo.door.table.RightsTable.Line;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;

/**
 * Tries every cell of the table. Yes: the door lets through, whatever the room then says of things that do not exist. No:
 * 401, 403 or the sign-in page. Own: the own department's thing is there, and for the neighbour it is not.
 */
public final class EveryCell {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");
    private static final String NEIGHBOUR = "neighbour";

    private final int port;
    private final UnaryOperator<String> password;
    private final UnaryOperator<String> own;
    private final Map<String, Visitor> visitors = new HashMap<>();

    /**
     * @param password of an account
     * @param own fills a path's variables with a thing of the clerk's department; what it leaves is filled with ids of
     *     nothing
     */
    public EveryCell(int port, UnaryOperator<String> password, UnaryOperator<String> own) {
        this.port = port;
        this.password = password;
        this.own = own;
    }

    /** One test per line. */
    public Stream<DynamicTest> of(RightsTable table) {
        return table.lines().stream()
                .map(line -> DynamicTest.dynamicTest(line.address(), () -> {
                    var wrong = new SoftAssertions();
                    line.cells().forEach((account, cell) -> tried(wrong, line, account, cell));
                    wrong.assertAll();
                }));
    }

    private void tried(SoftAssertions wrong, Line line, String account, Cell cell) {
        var method = line.method().equals("ANY") ? "GET" : line.method();
        var path = filled(cell == Cell.OWN ? own.apply(line.path()) : line.path());
        var answer = visitor(account).visit(method, path);
        // Whoever signs out or in has another session afterwards.
        if (line.path().matches("/log(in|out)")) visitors.remove(account);
        wrong.assertThat(answer.refused())
                .as("%s is refused: %s", account, answer)
                .isEqualTo(cell == Cell.NO);
        // "/error" asked for by itself has nothing to say but that.
        if (!line.path().equals("/error"))
            wrong.assertThat(answer.status())
                    .as("%s: no fault of ours", account)
                    .isLessThan(500);
        if (cell != Cell.OWN) return;
        wrong.assertThat(answer.status()).as("%s finds the own thing", account).isNotIn(404);
        var neighbours = visitor(NEIGHBOUR);
        wrong.assertThat(neighbours.visit(method, path).status())
                .as("for the %s it is as if it were not there", NEIGHBOUR)
                .isEqualTo(neighbours.visit(method, filled(line.path())).status())
                .isGreaterThanOrEqualTo(400);
    }

    private static String filled(String path) {
        assertThat(path).startsWith("/");
        return VARIABLE.matcher(path)
                .replaceAll(variable -> UUID.randomUUID().toString())
                .replace("/**", "/anything");
    }

    private Visitor visitor(String account) {
        return visitors.computeIfAbsent(account, name -> new Visitor(port, name, password.apply(name)));
    }
}
