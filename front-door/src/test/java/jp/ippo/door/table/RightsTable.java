package jp.ippo.door.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * {@code method,path,nobody,clerk,officer,approver,ciso,auditor,operator}: one line per address, as Spring writes its
 * pattern, and in each cell whether an account of that role comes through.
 */
public record RightsTable(List<Line> lines) {

    /** What stands in a cell. {@code OWN}: what belongs to the own department, and nothing of another one. */
    public enum Cell {
        YES,
        NO,
        OWN
    }

    /** @param cells by the name of the column, which is the account the tests sign in with */
    public record Line(String method, String path, Map<String, Cell> cells) {

        public String address() {
            return method + " " + path;
        }
    }

    /** The table on the class path of the service. */
    public static RightsTable read() {
        try {
            return of(new ClassPathResource("rights.csv")
                    .getContentAsString(UTF_8)
                    .lines()
                    .toList());
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static RightsTable of(List<String> lines) {
        var head = lines.get(0).split(",");
        return new RightsTable(
                lines.stream().skip(1).map(line -> line(head, line.split(","))).toList());
    }

    private static Line line(String[] head, String[] words) {
        if (words.length != head.length) throw new IllegalStateException("not a full line: " + Arrays.toString(words));
        var cells = new LinkedHashMap<String, Cell>();
        for (int n = 2; n < head.length; n++)
            cells.put(head[n].strip(), Cell.valueOf(words[n].strip().toUpperCase(Locale.ROOT)));
        return new Line(words[0].strip(), words[1].strip(), cells);
    }

    /** In words: addresses without a line, lines without an address, lines that stand twice. Empty when all is well. */
    public List<String> differences(Set<String> addresses) {
        var named =
                lines.stream().map(Line::address).collect(Collectors.groupingBy(line -> line, Collectors.counting()));
        var wrong = new TreeSet<String>();
        addresses.stream()
                .filter(address -> !named.containsKey(address))
                .forEach(address -> wrong.add("no line for " + address));
        named.forEach((address, times) -> {
            if (!addresses.contains(address)) wrong.add("no such address: " + address);
            if (times > 1) wrong.add("more than one line for " + address);
        });
        return List.copyOf(wrong);
    }
}
