package jp.ippo.events;

import java.time.Instant;

/**
 * 記録の連鎖の先頭: how far a service's chain of evidence had come at a moment. What the chain says up to this place can no
 * longer be written anew without contradicting this message. Concerns no incident: the key stands for the service.
 *
 * @param service CloudEvents source of the service whose database it is, for example {@code /intake}
 * @param place number of the chain's last link, 0 while it has none
 * @param head hash of that link: SHA-256 in 64 lower-case hexadecimal digits
 */
public record EvidenceAnchored(String service, long place, String head, Instant at) {

    /** Event type, and the name of its topic. */
    public static final String TYPE = "jp.ippo.evidence.anchored.v1";
}
