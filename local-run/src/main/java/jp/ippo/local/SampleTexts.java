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

    static String read(String name) {
        try (var in = SampleTexts.class.getResourceAsStream("/sample/" + name)) {
            if (in == null) throw new IllegalStateException("no sample " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
