package jp.ippo.notification.individuals.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.ippo.notification.individuals.PersonalData;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;

/** Rows as no office should write them, each another one; {@code fuzz.seed} makes the same again. */
class TenThousandFuzzedRowsTest {

    private static final int ROWS = 10_000;
    private static final String HEADER = "氏名,メール,項目,敬称,郵便番号,住所\r\n";
    private static final List<String> ODD = List.of(
            "",
            " ",
            "　",
            "\u0000",
            "山\u0000田",
            "=HYPERLINK(\"http://example.jp\",\"山田\")",
            "@SUM(1+1)*cmd|' /C calc'!A0",
            "-2+3",
            "\"",
            "a\"b",
            "山田\r\nBcc: b@example.jp",
            "山田\rBcc: b@example.jp",
            "山田\nContent-Type: text/html\n\n<b>",
            ".\r\nMAIL FROM:<b@example.jp>",
            "=?UTF-8?B?QmNjOiBiQGV4YW1wbGUuanA=?=",
            "あ\u202Eい",
            "山\u2028田",
            "\uFFFD",
            "\uD800",
            "𠮷野",
            "葛\uDB40\uDD00城",
            "漏".repeat(3_000));
    private static final List<String> ADDRESSES = List.of(
            "a@example.jp\r\nBcc: b@example.jp",
            "a@example.jp\nTo: b@example.jp",
            "a@example.jp%0aBcc:b@example.jp",
            "a@example.jp,b@example.jp",
            "山田 <a@example.jp>",
            "\"a b\"@example.jp",
            "a@例え.jp",
            "例え@example.jp",
            "a@xn--r8jz45g.jp",
            "a@example。jp",
            "ａ@example.jp",
            "a@@example.jp",
            "a@[127.0.0.1]",
            "a@" + "x".repeat(300) + ".jp");

    private final long seed = Long.getLong("fuzz.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void each_is_sendable_or_refused_with_a_reason_alone_and_among_the_others() throws IOException {
        var file = new StringBuilder(HEADER);
        var lines = new ArrayList<Integer>();
        var alone = new ArrayList<Boolean>();
        int line = 2;
        for (int i = 0; i < ROWS; i++) {
            var row = row(i);
            if (row.stream().allMatch(String::isBlank)) continue;
            var text = CSVFormat.DEFAULT.format(row.toArray()) + "\r\n";
            alone.add(isTaken(text));
            lines.add(line);
            file.append(text);
            line += (int) text.replace("\r\n", "\n")
                    .replace('\r', '\n')
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
        }
        var taken = new HashMap<Integer, PersonalData>();
        var problems = new Problems();

        read(file.toString(), problems, taken);

        var expected = IntStream.range(0, lines.size())
                .filter(alone::get)
                .mapToObj(lines::get)
                .collect(Collectors.toSet());
        assertThat(taken.keySet()).as("fuzz.seed=%d", seed).isEqualTo(expected);
        assertThat(problems.count()).isGreaterThanOrEqualTo(lines.size() - expected.size());
        // Of both kinds many, or the test would say nothing.
        assertThat(expected).hasSizeBetween(ROWS / 20, ROWS * 19 / 20);
    }

    @Test
    void whatever_the_quotes_and_the_number_of_cells() throws IOException {
        for (int i = 0; i < ROWS; i++) {
            var cells = new ArrayList<>(row(i));
            while (random.nextInt(3) == 0) cells.add(ODD.get(random.nextInt(ODD.size())));
            if (random.nextInt(3) == 0) cells.remove(random.nextInt(cells.size()));
            var text = String.join(random.nextInt(5) == 0 ? "\t" : ",", cells);
            var taken = new HashMap<Integer, PersonalData>();
            var problems = new Problems();

            read(HEADER + text + "\r\n", problems, taken);

            taken.values().forEach(EveryRowIsSendableOrRefusedTest::isHarmless);
            if (!text.replaceAll("[,\"\\s　]", "").isEmpty())
                assertThat(taken.size() + problems.count())
                        .as("fuzz.seed=%d: row %d", seed, i)
                        .isPositive();
        }
    }

    private boolean isTaken(String row) throws IOException {
        var taken = new HashMap<Integer, PersonalData>();
        var problems = new Problems();
        read(HEADER + row, problems, taken);
        assertThat(taken.isEmpty()).as("fuzz.seed=%d: %s", seed, row).isNotEqualTo(problems.count() == 0);
        taken.values().forEach(EveryRowIsSendableOrRefusedTest::isHarmless);
        assertThat(problems.first()).allSatisfy(problem -> {
            assertThat(problem.problem()).isNotBlank();
            assertThat(problem.line()).isEqualTo(2);
        });
        return !taken.isEmpty();
    }

    private List<String> row(int number) {
        return List.of(
                cell("山田太郎", ODD),
                cell("p" + number + "@example.jp", ADDRESSES),
                cell("氏名;住所", ODD),
                cell("様", ODD),
                cell("660-8501", ODD),
                cell("尼崎市東七松町1", ODD));
    }

    private String cell(String right, List<String> odd) {
        return switch (random.nextInt(12)) {
            case 0 -> odd.get(random.nextInt(odd.size()));
            case 1 -> ODD.get(random.nextInt(ODD.size())) + right;
            default -> right;
        };
    }

    private static void read(String file, Problems problems, Map<Integer, PersonalData> taken) throws IOException {
        new PeopleCsv(problems, new Rows(HeaderRule.knownHeadings(""), problems, taken::put))
                .read(new StringReader(file));
    }
}
