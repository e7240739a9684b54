package jp.ippo.notification.channels;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ippo.notification.individuals.PersonalData;
import jp.ippo.notification.individuals.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 未達一覧: everybody who has not come to an end, with the reason and with what is needed for a follow-up call. Of whoever is
 * held neither name nor address is in it: addresses under 支援措置 appear in no list.
 */
@Component
public class NotReachedList {

    private static final int AT_ONCE = 500;
    private static final List<String> HEADINGS =
            List.of("通知番号", "名簿の行", "状態", "理由", "印刷できない理由", "氏名", "電話番号", "郵便番号", "住所");

    private final Vault vault;
    private final JdbcClient jdbc;

    NotReachedList(Vault vault, JdbcClient jdbc) {
        this.vault = vault;
        this.jdbc = jdbc;
    }

    private record Row(
            UUID personId,
            String reference,
            int line,
            Standing standing,
            @Nullable String why,
            @Nullable String obstacle) {}

    /** As UTF-8 with its mark, for spreadsheets; row by row in bounded memory. Writes down who took it, before it leaves. */
    public void writeCsv(UUID incidentId, String by, OutputStream out) throws IOException {
        vault.recordAccess(incidentId, by, "list of the people not reached", count(incidentId));
        write(incidentId, new CsvTable(out));
    }

    /** The same as a workbook. */
    public void writeXlsx(UUID incidentId, String by, OutputStream out) throws IOException {
        vault.recordAccess(incidentId, by, "list of the people not reached, as a workbook", count(incidentId));
        try (var table = new XlsxTable(out, "未達一覧")) {
            write(incidentId, table);
        }
    }

    private void write(UUID incidentId, Table table) throws IOException {
        table.row(HEADINGS);
        var after = new UUID(0, 0);
        for (List<Row> rows; !(rows = rows(incidentId, after)).isEmpty(); ) {
            var known = known(incidentId, rows);
            for (var row : rows) table.row(cells(row, known.get(row.personId())));
            after = rows.get(rows.size() - 1).personId();
        }
    }

    private int count(UUID incidentId) {
        return jdbc.sql("select count(*) from notice_standing where incident_id = ? and standing = any (?)")
                .params(incidentId, open())
                .query(Integer.class)
                .single();
    }

    private List<Row> rows(UUID incidentId, UUID after) {
        return jdbc.sql("""
                select notice_standing.*, (
                    select obstacle from letter_obstacle where letter_obstacle.person_id = notice_standing.person_id
                    order by number desc limit 1) as obstacle
                from notice_standing
                where notice_standing.incident_id = ? and standing = any (?) and person_id > ? order by person_id limit ?
                """)
                .params(incidentId, open(), after, AT_ONCE)
                .query((row, n) -> new Row(
                        row.getObject("person_id", UUID.class),
                        row.getString("reference"),
                        row.getInt("line"),
                        Standing.valueOf(row.getString("standing")),
                        row.getString("why"),
                        row.getString("obstacle")))
                .list();
    }

    private static String[] open() {
        return java.util.Arrays.stream(Standing.values())
                .filter(standing -> !standing.isFinal())
                .map(Enum::name)
                .toArray(String[]::new);
    }

    private Map<UUID, PersonalData> known(UUID incidentId, List<Row> rows) {
        var found = new HashMap<UUID, PersonalData>();
        var people = rows.stream()
                .filter(row -> row.standing() != Standing.HELD)
                .map(Row::personId)
                .toList();
        for (var recipient : vault.open(incidentId, people)) {
            var data = recipient.data();
            if (data != null) found.put(recipient.personId(), data);
        }
        return found;
    }

    private static List<String> cells(Row row, @Nullable PersonalData data) {
        var address = data == null ? null : data.address();
        return List.of(
                row.reference(),
                Integer.toString(row.line()),
                row.standing().name(),
                orEmpty(row.why()),
                orEmpty(row.obstacle()),
                data == null ? "" : data.addressee().oneLine(),
                data == null ? "" : orEmpty(data.telephone()),
                address == null ? "" : postalCode(address.postalCode()),
                address == null ? "" : address.lines());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** With its hyphen, or a spreadsheet would drop the zeros in front. */
    private static String postalCode(String digits) {
        return digits.isEmpty() ? "" : digits.substring(0, 3) + "-" + digits.substring(3);
    }
}
