package jp.ippo.notification.desk.letters;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import jp.ippo.notification.cases.CaseFiles;
import jp.ippo.notification.channels.NotReachedList;
import jp.ippo.notification.desk.DeskPage;
import jp.ippo.notification.letters.LetterDownloads;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What leaves the page as a file. No browser keeps a copy of its own. */
@DeskPage
@RequestMapping("/cases/{incidentId}/letters")
class LetterDownloadsPage {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final LetterDownloads downloads;
    private final NotReachedList notReached;
    private final CaseFiles cases;

    LetterDownloadsPage(LetterDownloads downloads, NotReachedList notReached, CaseFiles cases) {
        this.downloads = downloads;
        this.notReached = notReached;
        this.cases = cases;
    }

    @GetMapping("/batches/{number}/files/{file}/letters.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable UUID incidentId, @PathVariable int number, @PathVariable int file, Authentication caller) {
        return download(
                MediaType.APPLICATION_PDF,
                "letters-%d-%04d.pdf".formatted(number, file),
                downloads.file(incidentId, number, file, caller.getName()));
    }

    @GetMapping("/batches/{number}/files/{file}/letters.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable UUID incidentId,
            @PathVariable int number,
            @PathVariable int file,
            @RequestParam(defaultValue = "utf-8") String encoding,
            Authentication caller) {
        boolean windows31j = encoding.equals("windows-31j");
        return download(
                windows31j ? new MediaType("text", "csv", java.nio.charset.Charset.forName("windows-31j")) : CSV,
                "letters-%d-%04d.csv".formatted(number, file),
                downloads.csv(incidentId, number, file, windows31j, caller.getName()));
    }

    @GetMapping("/batches/{number}/sample.pdf")
    ResponseEntity<byte[]> sample(@PathVariable UUID incidentId, @PathVariable int number, Authentication caller) {
        return download(
                MediaType.APPLICATION_PDF,
                "letters-%d-sample.pdf".formatted(number),
                downloads.sample(incidentId, number, caller.getName()));
    }

    @GetMapping("/batches/{number}/control-sheet.pdf")
    ResponseEntity<byte[]> controlSheet(@PathVariable UUID incidentId, @PathVariable int number) {
        return download(
                MediaType.APPLICATION_PDF,
                "letters-%d-control-sheet.pdf".formatted(number),
                downloads.controlSheet(incidentId, number));
    }

    @GetMapping("/batches/{number}/manifest.json")
    ResponseEntity<byte[]> manifest(@PathVariable UUID incidentId, @PathVariable int number) {
        return download(
                MediaType.APPLICATION_JSON,
                "letters-%d-manifest.json".formatted(number),
                downloads.manifest(incidentId, number));
    }

    @GetMapping("/not-reached.csv")
    void notReached(@PathVariable UUID incidentId, Authentication caller, HttpServletResponse response)
            throws IOException {
        begin(incidentId, CSV, "not-reached.csv", response);
        notReached.writeCsv(incidentId, caller.getName(), response.getOutputStream());
    }

    @GetMapping("/not-reached.xlsx")
    void notReachedAsWorkbook(@PathVariable UUID incidentId, Authentication caller, HttpServletResponse response)
            throws IOException {
        begin(incidentId, XLSX, "not-reached.xlsx", response);
        notReached.writeXlsx(incidentId, caller.getName(), response.getOutputStream());
    }

    private void begin(UUID incidentId, MediaType type, String name, HttpServletResponse response) {
        cases.get(incidentId);
        response.setContentType(type.toString());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(name));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static ResponseEntity<byte[]> download(MediaType type, String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name))
                .body(content);
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }
}
