package jp.ippo.intake.incident;

import java.time.Instant;
import java.util.Optional;
import jp.ippo.events.Access;

/**
 * 事案.
 *
 * @param filedBy account of the member of staff who filed it
 * @param current the newest revision
 */
public record Incident(Instant filedAt, String filedBy, Revision current) {

    /** 閲覧制限 as it stands now; empty while everybody may see it whose role and department allow. */
    public Optional<Access> restriction() {
        return Optional.ofNullable(current.reported().access()).filter(Access::restricted);
    }

    /** 所属: the department the incident belongs to now. */
    public String department() {
        return current.reported().department();
    }
}
