package jp.ippo.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** What the sample's people write. */
final class SampleTexts {

    private SampleTexts() {}

    static String firstContact(Instant at) {
        return """
                {"at": "%s", "channel": "PHONE", "contactedBy": "officer", "contactedOffice": "個人情報保護委員会 監視・監督室"}""".formatted(at);
    }

    static String publication() {
        return """
                {"channel": "PRESS_CONFERENCE", "note": "記者会見とホームページで公表"}""";
    }

    static String signature(int version, String digest) {
        return """
                {"version": %d, "digest": "%s"}""".formatted(version, digest);
    }

    /** The reason counts only where the walk is taken up again after the limit. */
    static String receipt(Instant at) {
        return """
                {"receiptNumber": "SAMPLE-1", "filedAt": "%s", "lateReason": "見本の続きを後日に行ったため"}""".formatted(at);
    }

    static String read(String name) {
        try (var in = SampleTexts.class.getResourceAsStream("/sample/" + name)) {
            if (in == null) throw new IllegalStateException("no sample " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
