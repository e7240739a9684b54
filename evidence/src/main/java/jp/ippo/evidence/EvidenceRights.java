package jp.ippo.evidence;

import static jp.ippo.door.Role.AUDITOR;
import static jp.ippo.door.Role.PRIVACY_OFFICER;
import static org.springframework.http.HttpMethod.GET;

import java.util.stream.Stream;
import jp.ippo.door.Rights;
import jp.ippo.door.Role;
import jp.ippo.door.SignedIn;

/** The head of the chain is for those who hold it against the history. */
public class EvidenceRights implements Rights {

    private static final Role[] READERS = {PRIVACY_OFFICER, AUDITOR};

    @Override
    public void grant(Table table) {
        table.allow(GET, "/evidence", READERS).allow(GET, "/api/evidence", READERS);
    }

    /** Whether a page shows this person the way to it. */
    public static boolean isReader(SignedIn person) {
        return Stream.of(READERS).anyMatch(person::is);
    }
}
