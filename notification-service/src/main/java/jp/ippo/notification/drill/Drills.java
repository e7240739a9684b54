package jp.ippo.notification.drill;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jp.ippo.notification.cases.CaseFiles;
import org.springframework.stereotype.Component;

/** 訓練: tells a drill from what is real, marks what it writes, and keeps its mail inside. */
@Component
public class Drills {

    /** In front of every subject and every title of a drill. */
    public static final String MARK = "【訓練】";

    private static final String INTRODUCTION =
            MARK + "これは訓練です。実際に起きた事案ではありません。 / This is a drill. Nothing of this really happened.";

    private final CaseFiles cases;
    private final DrillAddresses addresses;
    /** A case never changes between drill and real, so what was read once holds. */
    private final Map<UUID, Boolean> known = new ConcurrentHashMap<>();

    Drills(CaseFiles cases, DrillProperties properties) {
        this.cases = cases;
        this.addresses = new DrillAddresses(properties.addresses());
    }

    /** @throws jp.ippo.door.Refused 404 when there is no such case */
    public boolean isDrill(UUID incidentId) {
        return known.computeIfAbsent(incidentId, cases::isDrill);
    }

    /**
     * To be asked for every mail of a case, with all addresses of its envelope, right before it is handed to the server.
     * Mail of a real case always may leave; mail of a drill only when each of its addresses is set for drills. A case
     * that cannot be looked up throws: then nothing may leave either.
     */
    public boolean mayLeave(UUID incidentId, String... envelope) {
        return !isDrill(incidentId)
                || (envelope.length > 0 && Arrays.stream(envelope).allMatch(addresses::contain));
    }

    /** A subject, a title or the name of a document: with 【訓練】 in front when the case is a drill. */
    public String marked(UUID incidentId, String title) {
        return isDrill(incidentId) && !title.startsWith(MARK) ? MARK + title : title;
    }

    /** The text of a mail, a letter or a document: beginning with the words that it is a drill, when it is one. */
    public String introduced(UUID incidentId, String text) {
        return isDrill(incidentId) ? INTRODUCTION + "\n\n" + text : text;
    }
}
