package jp.ippo.intake.incident;

import java.time.Instant;

/**
 * 事案.
 *
 * @param filedBy account of the member of staff who filed it
 * @param current the newest revision
 */
public record Incident(Instant filedAt, String filedBy, Revision current) {

    /** 所属: the department the incident belongs to now. */
    public String department() {
        return current.reported().department();
    }
}
