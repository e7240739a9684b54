package jp.ippo.notification.texts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import jp.ippo.notification.texts.FactBase.Basis;
import org.jspecify.annotations.Nullable;

/**
 * One version of one text. It never changes.
 *
 * @param digest SHA-256 of kind, version and parts, as approved and handed out
 * @param basis the facts it was written from
 * @param approval null while no second person approved exactly this digest
 */
public record TextVersion(
        TextKind kind,
        int version,
        Map<Part, String> parts,
        String digest,
        Basis basis,
        String writtenBy,
        Instant writtenAt,
        @Nullable Approval approval) {

    /** @param despite why it was approved although it disagreed; null when it agreed */
    public record Approval(String by, Instant at, @Nullable String despite) {}

    static String digest(TextKind kind, int version, String partsAsStored) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest((kind + "\n" + version + "\n" + partsAsStored).getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    public String part(Part part) {
        return parts.getOrDefault(part, "");
    }

    public boolean hasGaps() {
        return parts.values().stream().anyMatch(text -> text.contains(Drafting.TO_WRITE));
    }

    /** Every part that is read for the check. */
    List<Passage> passages() {
        var found = new ArrayList<Passage>();
        for (var part : kind.parts()) {
            var purpose = part.purpose();
            if (purpose != null)
                found.add(new Passage(new Place(kind.source(), version, part.ja(), part.en()), purpose, part(part)));
        }
        return found;
    }
}
