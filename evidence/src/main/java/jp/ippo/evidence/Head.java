package jp.ippo.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * 連鎖の先頭: one link of the chain, which stands for everything before it.
 *
 * @param place counted from 1; 0 before the first link
 * @param hash SHA-256 in 64 lower-case hexadecimal digits
 */
record Head(long place, String hash) {

    /** Before the first link. */
    static final Head BEGINNING = new Head(0, "0".repeat(64));

    /**
     * The link of an entry behind this one: SHA-256 over nine lines in UTF-8, each but the last ended by a line feed: this
     * hash, the new place, and the fields of the entry in their order, with an empty line for null. No field holds a line
     * feed.
     */
    Head then(Entry entry) {
        var lines = String.join(
                "\n",
                hash,
                Long.toString(place + 1),
                Long.toString(entry.number()),
                entry.table(),
                entry.key(),
                entry.digest(),
                Long.toString(entry.writtenAt()),
                entry.by() == null ? "" : entry.by(),
                entry.from() == null ? "" : entry.from());
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(UTF_8));
            return new Head(place + 1, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
