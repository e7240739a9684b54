package jp.ippo.notification.individuals.lists;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.ippo.events.ReportingBody;
import jp.ippo.notification.cases.CaseFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which columns a person chose for lists of this shape, per body: a list of the next incident asks no second time. */
@Component
class Mappings {

    private final CaseFiles cases;
    private final JdbcClient jdbc;
    private final Clock clock;

    Mappings(CaseFiles cases, JdbcClient jdbc, Clock clock) {
        this.cases = cases;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Mapping> remembered(UUID incidentId, List<String> headings) {
        return Optional.ofNullable(remembered(incidentId).get(shape(headings)));
    }

    private Map<String, Mapping> remembered(UUID incidentId) {
        return jdbc
                .sql("select header_shape, mapping from list_mapping where body = ? order by position")
                .param(body(incidentId))
                .query((row, n) -> Map.entry(row.getString("header_shape"), Mapping.ofText(row.getString("mapping"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (older, newer) -> newer));
    }

    void remember(UUID incidentId, List<String> headings, Mapping mapping, String by) {
        jdbc.sql("""
                insert into list_mapping (body, header_shape, mapping, chosen_by, chosen_at) values (?, ?, ?, ?, ?)
                """)
                .params(body(incidentId), shape(headings), mapping.asText(), by, Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * As chosen for this list, else as remembered, else by headings that must all be known. Asks the database now and not
     * when the header comes: by then the connection is busy taking people in.
     *
     * @param itemsOfAll what leaked of everybody where no column says it; empty otherwise
     */
    HeaderRule rule(UUID incidentId, @Nullable Mapping chosen, String itemsOfAll) {
        if (chosen != null) return HeaderRule.chosen(chosen.withItemsOfAll(itemsOfAll));
        var remembered = remembered(incidentId);
        return (line, header, problems) -> {
            var mapping = remembered.get(shape(HeaderRule.headings(header)));
            var rule = mapping == null
                    ? HeaderRule.knownHeadings(itemsOfAll)
                    : HeaderRule.chosen(mapping.withItemsOfAll(itemsOfAll));
            return rule.columns(line, header, problems);
        };
    }

    private String body(UUID incidentId) {
        return cases.get(incidentId).body().map(ReportingBody::code).orElse("");
    }

    private static String shape(List<String> headings) {
        try {
            var plain = headings.stream().map(Column::plain).collect(Collectors.joining("\n"));
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(plain.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is not available", impossible);
        }
    }
}
