package jp.ippo.notification.desk.evidence;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ippo.evidence.Records;
import jp.ippo.evidence.Records.Held;
import jp.ippo.notification.cases.CaseFiles;
import jp.ippo.notification.channels.Standings;
import jp.ippo.notification.letters.PlainSheets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Puts a pack together from one moment of the case, and its making on record. */
@Component
class EvidencePack {

    private static final String HOW_TO_CHECK = """
            確かめ方 / How to check this pack

            1. sha256sum -c digests.txt
               各ファイルが作成時のままかを確かめます。 / Each file is as it was made.
            2. 全体の SHA-256 を、案件の「証拠」の画面にある値と比べます。
               Compare the SHA-256 of the whole archive with the page of the case.
            3. history/*.jsonl の各行の SHA-256 が、chain.csv の digest の列と一致します（改行を除く）。
               The SHA-256 of each line of history/*.jsonl, without its line feed, is the digest in chain.csv.
            4. chain.csv の place と head は記録の連鎖の位置と先頭です。連鎖の全体は次で検証します。
               place and head in chain.csv are the row's link in the chain. To verify the whole chain:
               java -jar app.jar --verify-evidence

            対象者の氏名・住所・連絡先は含まれていません。人数だけを people.json に収めています。
            No name, address or contact of the people affected is in here; people.json holds counts only.
            """;

    private final CaseFiles cases;
    private final Records records;
    private final Standings standings;
    private final PackRegister register;
    private final PlainSheets sheets;
    private final JsonMapper json;
    private final Clock clock;

    EvidencePack(
            CaseFiles cases,
            Records records,
            Standings standings,
            PackRegister register,
            PlainSheets sheets,
            JsonMapper json,
            Clock clock) {
        this.cases = cases;
        this.records = records;
        this.standings = standings;
        this.register = register;
        this.sheets = sheets;
        this.json = json;
        this.clock = clock;
    }

    /** @param content of the archive */
    record Made(HandedOut entry, byte[] content) {}

    /** @throws jp.ippo.door.Refused 404 when there is no such case */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public Made make(UUID incidentId, String account) {
        cases.lock(incidentId);
        var file = cases.get(incidentId);
        var people = standings.of(incidentId);
        var held = records.of(incidentId);
        var end = records.end();
        int number = register.next(incidentId);
        var now = clock.instant();

        var files = new PackFiles();
        files.add("case.json", json.writerWithDefaultPrettyPrinter().writeValueAsString(file));
        files.add("people.json", json.writerWithDefaultPrettyPrinter().writeValueAsString(people));
        held.forEach((table, rows) -> files.add("history/" + table + ".jsonl", lines(rows)));
        files.add("chain.csv", ChainCsv.of(held));
        files.add("HOW-TO-CHECK.txt", HOW_TO_CHECK);
        var index = new PackIndex(file, people, held, json);
        var contents = files.digests();
        files.add("index.pdf", sheets.print(index.texts(number, account, now, end, contents)));
        files.add("digests.txt", files.digests());

        var archive = files.archive();
        var entry = new HandedOut(number, Sha256.of(archive), archive.length, end.place(), account, now);
        register.add(incidentId, entry);
        return new Made(entry, archive);
    }

    private static String lines(List<Held> rows) {
        var lines = new StringBuilder();
        for (var row : rows) lines.append(row.text()).append('\n');
        return lines.toString();
    }

    /** 連鎖: which row of the history is which link. */
    private static final class ChainCsv {

        static String of(Map<String, List<Held>> held) {
            var csv = new StringBuilder("table,line,key,digest,written_at,by,from,place,head\n");
            held.forEach((table, rows) -> {
                for (int i = 0; i < rows.size(); i++) {
                    var row = rows.get(i);
                    csv.append(table).append(',').append(i + 1).append(',');
                    csv.append(cell(row.key())).append(',').append(row.digest()).append(',');
                    csv.append(row.writtenAt()).append(',');
                    csv.append(cell(row.by()))
                            .append(',')
                            .append(cell(row.from()))
                            .append(',');
                    csv.append(row.place() == null ? "" : row.place()).append(',');
                    csv.append(row.head() == null ? "" : row.head()).append('\n');
                }
            });
            return csv.toString();
        }

        private static String cell(@org.jspecify.annotations.Nullable String text) {
            return text == null ? "" : '"' + text.replace("\"", "\"\"") + '"';
        }
    }
}
