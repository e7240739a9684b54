package jp.ippo.notification;

import java.util.UUID;
import jp.ippo.notification.Caller.Answer;

/** Reads the newest version of a report and signs it, so that it may be filed. */
public final class SecondPerson {

    private SecondPerson() {}

    /** @param kind as it stands in the address, for example {@code preliminary} */
    public static Answer signs(Caller approver, UUID incident, String kind) {
        var at = "/api/cases/" + incident + "/reports/" + kind;
        var read = approver.get(at).json();
        return approver.post(
                at + "/signed",
                "{\"version\": %d, \"digest\": \"%s\"}"
                        .formatted(
                                read.get("version").asInt(), read.get("digest").asString()));
    }
}
