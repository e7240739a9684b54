package jp.ippo.notification.letters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** 送付票のもと: what the printer gets, in numbers and digests; nobody's name. Its own digest is what a second person approves. */
record Manifest(String json) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Content(
            int v,
            UUID incidentId,
            int batch,
            int noticeVersion,
            String datedOn,
            int letters,
            int pagesPerLetter,
            List<FileContent> files) {}

    private record FileContent(
            int file, int firstPlace, int letters, String firstReference, String lastReference, String sha256) {}

    static Manifest of(UUID incidentId, LetterBatch batch, int letters, int pages, List<LetterBatch.File> files) {
        return new Manifest(JSON.writeValueAsString(new Content(
                1,
                incidentId,
                batch.number(),
                batch.noticeVersion(),
                batch.datedOn().toString(),
                letters,
                pages,
                files.stream()
                        .map(file -> new FileContent(
                                file.file(),
                                file.firstPlace(),
                                file.letters(),
                                file.firstReference(),
                                file.lastReference(),
                                file.digest()))
                        .toList())));
    }

    byte[] digest() {
        return sha256().digest(json.getBytes(UTF_8));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
