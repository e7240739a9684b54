package jp.ippo.door.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.ippo.door.table.FormNames.Names;
import jp.ippo.door.table.RightsTable.Cell;
import jp.ippo.door.table.RightsTable.Line;
import org.junit.jupiter.api.DynamicTest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;

/**
 * Requests of every shape to every address of the table, by an account that comes through: the service answers each with
 * anything but a fault of its own, and shows nobody where its code stands.
 *
 * <p>{@code -Dfuzz.tries} says how many per address; {@code -Dfuzz.seed} makes others than the ones every build makes;
 * {@code -Dfuzz.only} is a pattern for addresses ({@code "^GET"}, {@code "/closing"}): the others are left out.
 */
public final class EveryAddressFuzzed {

    private static final Logger log = LoggerFactory.getLogger(EveryAddressFuzzed.class);
    private static final int TRIES = Integer.getInteger("fuzz.tries", 15);
    /** requests */
    private static final int WORN_OUT = 400;

    private static final long SEED = Long.getLong("fuzz.seed", 68);
    private static final Pattern ONLY = Pattern.compile(System.getProperty("fuzz.only", ""));
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");
    /** Signs out, has no end, or names classes on purpose. */
    private static final Pattern LEFT_OUT =
            Pattern.compile("/log(in|out)|/error|/monitor/live.*|/password|/actuator/prometheus");

    private static final Pattern INSIDES = Pattern.compile(
            "\tat |java\\.(lang|util|sql)\\.|org\\.(springframework|postgresql|thymeleaf)|tools\\.jackson");
    private static final String BOUNDARY = "anything-at-all";

    private final int port;
    private final UnaryOperator<String> password;
    private final Supplier<List<String>> things;
    private final Map<String, Names> forms;
    private final AnyBody bodies;
    private List<String> there = List.of();
    private int met;

    /**
     * @param things ids of what is there, so that some requests meet something; asked for new ones now and then, since what
     *     many requests met is worn out, or as long as no real one
     */
    public EveryAddressFuzzed(
            ApplicationContext service, int port, UnaryOperator<String> password, Supplier<List<String>> things) {
        this.port = port;
        this.password = password;
        this.things = things;
        this.forms = FormNames.of(service);
        this.bodies = new AnyBody(new Visitor(port, "officer", password.apply("officer")).document());
    }

    /** One test per address. */
    public Stream<DynamicTest> of(RightsTable table) {
        return table.lines().stream()
                .filter(line -> !LEFT_OUT.matcher(line.path()).matches())
                .filter(line -> ONLY.matcher(line.address()).find())
                .flatMap(line -> whoMay(line)
                        .map(account -> DynamicTest.dynamicTest(line.address(), () -> tryAll(line, account))));
    }

    private static Stream<String> whoMay(Line line) {
        return line.cells().entrySet().stream()
                .filter(cell -> cell.getValue() != Cell.NO)
                .map(Map.Entry::getKey)
                .reduce((first, last) -> first.equals("officer") ? first : last)
                .stream();
    }

    private void tryAll(Line line, String account) {
        var visitor = new Visitor(port, account, password.apply(account));
        var begun = Instant.now();
        for (int n = 0; n < TRIES; n++) {
            if (met++ % WORN_OUT == 0) there = things.get();
            var chance = new Random(SEED + 31L * line.address().hashCode() + n);
            var path = path(line, chance);
            var answer = request(visitor, line, path, chance);
            assertThat(answer.status())
                    .as("%s, no. %d with -Dfuzz.seed=%d: %s %s", account, n, SEED, path, answer)
                    .isLessThan(500);
            assertThat(INSIDES.matcher(answer.body()).find())
                    .as("no. %d with -Dfuzz.seed=%d: %s shows its insides: %s", n, SEED, path, answer.body())
                    .isFalse();
        }
        log.info(
                "{}: {} requests in {} s",
                line.address(),
                TRIES,
                Duration.between(begun, Instant.now()).toSeconds());
    }

    private Visitor.Whole request(Visitor visitor, Line line, String path, Random chance) {
        var method = line.method().equals("ANY") ? "GET" : line.method();
        var names = forms.getOrDefault(line.address(), new Names(List.of(), List.of()));
        if (method.equals("GET")) return visitor.ask(method, path + "?" + form(names, chance), "*/*", null);
        if (!names.files().isEmpty())
            return visitor.ask(
                    method,
                    path,
                    "multipart/form-data; boundary=" + BOUNDARY,
                    BodyPublishers.ofByteArray(parts(names, visitor, chance)));
        if (!line.path().startsWith("/api/"))
            return visitor.ask(
                    method,
                    path,
                    "application/x-www-form-urlencoded",
                    BodyPublishers.ofString(visitor.withToken(form(names, chance))));
        return switch (chance.nextInt(10)) {
            case 0 ->
                visitor.ask(method, path, "text/csv; charset=utf-8", BodyPublishers.ofByteArray(Nasty.bytes(chance)));
            case 1 -> visitor.ask(method, path, "application/json", BodyPublishers.ofByteArray(Nasty.bytes(chance)));
            default ->
                visitor.ask(
                        method,
                        path,
                        "application/json",
                        BodyPublishers.ofString(bodies.of(method, line.path(), chance)));
        };
    }

    private String path(Line line, Random chance) {
        return VARIABLE.matcher(line.path().replace("/**", "/" + escaped(Nasty.text(chance))))
                .replaceAll(variable -> switch (chance.nextInt(4)) {
                    case 0 -> escaped(Nasty.text(chance));
                    case 1 -> Integer.toString(chance.nextInt(4));
                    default -> there.get(chance.nextInt(there.size()));
                });
    }

    /** An empty part of a path would be another address. */
    private static String escaped(String text) {
        return text.isBlank() ? "x" : URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    private static String form(Names names, Random chance) {
        var form = new StringBuilder();
        for (var name : names.fields())
            if (chance.nextInt(5) > 0)
                form.append(name)
                        .append('=')
                        .append(URLEncoder.encode(Nasty.text(chance), UTF_8))
                        .append('&');
        return form.append("x=1").toString();
    }

    private static byte[] parts(Names names, Visitor visitor, Random chance) {
        var all = new ByteArrayOutputStream();
        for (var name : names.fields())
            part(all, "\"" + name + "\"", Nasty.text(chance).getBytes(UTF_8));
        for (var name : names.files())
            part(all, "\"" + name + "\"; filename=\"" + chance.nextInt(9) + ".csv\"", Nasty.bytes(chance));
        part(all, "\"_csrf\"", visitor.token().getBytes(UTF_8));
        all.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return all.toByteArray();
    }

    private static void part(ByteArrayOutputStream all, String name, byte[] content) {
        all.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=" + name + "\r\n\r\n").getBytes(UTF_8));
        all.writeBytes(content);
        all.writeBytes("\r\n".getBytes(UTF_8));
    }
}
