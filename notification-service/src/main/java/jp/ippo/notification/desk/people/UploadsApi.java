package jp.ippo.notification.desk.people;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.door.SignedIn;
import jp.ippo.notification.individuals.lists.Column;
import jp.ippo.notification.individuals.lists.ListWork;
import jp.ippo.notification.individuals.lists.ListWork.Header;
import jp.ippo.notification.individuals.lists.Mapping;
import jp.ippo.notification.individuals.lists.Upload;
import jp.ippo.notification.individuals.lists.Uploads;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A list in pieces, its columns, its check and its storing, for programs. */
@RestController
@RequestMapping("/api/cases/{id}/people/uploads")
class UploadsApi {

    private static final String OFFSET = "Upload-Offset";

    private final Uploads uploads;
    private final ListWork work;

    UploadsApi(Uploads uploads, ListWork work) {
        this.uploads = uploads;
        this.work = work;
    }

    /** @param size of the file, in bytes */
    record Announced(@Nullable Long size, @Nullable String itemsOfAll) {}

    /** @param columns by place; null for one that is left out */
    record Chosen(
            @JsonSetter(contentNulls = Nulls.SET) @Nullable List<@Nullable Column> columns,
            @Nullable String itemsOfAll) {}

    @PostMapping
    ResponseEntity<Upload> begin(@PathVariable UUID id, @RequestBody Announced body, Authentication caller) {
        var size = body.size();
        if (size == null) throw Refused.field("size", "ファイルの大きさ（バイト）を書いてください。 / Give the size in bytes.");
        var upload = uploads.begin(
                id,
                size,
                Objects.requireNonNullElse(body.itemsOfAll(), ""),
                SignedIn.behind(caller).getUsername());
        return ResponseEntity.created(URI.create("/api/cases/" + id + "/people/uploads/" + upload.uploadId()))
                .body(upload);
    }

    @GetMapping
    List<Upload> all(@PathVariable UUID id) {
        return uploads.of(id);
    }

    @GetMapping("/{uploadId}")
    Upload one(@PathVariable UUID id, @PathVariable UUID uploadId) {
        return uploads.get(id, uploadId);
    }

    /** The next bytes; after a broken connection {@code received} of the upload says where to go on. */
    @PatchMapping(path = "/{uploadId}", consumes = "application/offset+octet-stream")
    ResponseEntity<Void> append(
            @PathVariable UUID id, @PathVariable UUID uploadId, @RequestHeader(OFFSET) long startsAt, InputStream body)
            throws IOException {
        var upload = uploads.append(id, uploadId, startsAt, body);
        return ResponseEntity.noContent()
                .header(OFFSET, Long.toString(upload.received()))
                .build();
    }

    @DeleteMapping("/{uploadId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable UUID id, @PathVariable UUID uploadId) {
        uploads.discard(id, uploadId);
    }

    @GetMapping("/{uploadId}/columns")
    Header columns(@PathVariable UUID id, @PathVariable UUID uploadId) throws IOException {
        return work.header(id, uploadId);
    }

    @PutMapping("/{uploadId}/columns")
    Header choose(@PathVariable UUID id, @PathVariable UUID uploadId, @RequestBody Chosen body, Authentication caller)
            throws IOException {
        var columns = body.columns();
        if (columns == null) throw Refused.field("columns", "列を選んでください。 / Choose the columns.");
        work.choose(
                id,
                uploadId,
                new Mapping(columns, Objects.requireNonNullElse(body.itemsOfAll(), "")),
                SignedIn.behind(caller).getUsername());
        return work.header(id, uploadId);
    }

    @PostMapping("/{uploadId}/check")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Upload check(@PathVariable UUID id, @PathVariable UUID uploadId) {
        work.check(id, uploadId);
        return uploads.get(id, uploadId);
    }

    @PostMapping("/{uploadId}/store")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Upload store(@PathVariable UUID id, @PathVariable UUID uploadId, Authentication caller) {
        work.store(id, uploadId, SignedIn.behind(caller).getUsername());
        return uploads.get(id, uploadId);
    }
}
