package jp.ippo.intake.forms;

import static java.nio.charset.StandardCharsets.UTF_8;

import jp.ippo.intake.attachments.Attachments.Readable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file somebody uploaded, on its way out: always to be saved, never shown; whatever it is, it does not run as a page of ours. */
public final class SavedNotShown {

    private SavedNotShown() {}

    public static ResponseEntity<byte[]> file(Readable file) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(file.name(), UTF_8)
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(file.content());
    }
}
