package jp.ippo.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** The sample report, written once with yesterday's date and kept, so that filing it again files the same. */
final class SampleIncident {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final LocalTime CALL_OF_THE_CONTRACTOR = LocalTime.of(15, 45);

    private SampleIncident() {}

    static String in(Path data, Instant now) {
        var file = data.resolve("sample-incident.json");
        try {
            Files.createDirectories(data);
            if (Files.notExists(file)) Files.writeString(file, write(now));
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot keep " + file, failed);
        }
    }

    private static String write(Instant now) {
        var yesterday = now.atZone(TOKYO).toLocalDate().minusDays(1);
        var knownAt = yesterday.atTime(CALL_OF_THE_CONTRACTOR).atZone(TOKYO).toInstant();
        return SampleTexts.read("incident.json")
                .replace("${happenedOn}", yesterday.minusDays(1).toString())
                .replace("${knownAt}", knownAt.toString());
    }
}
