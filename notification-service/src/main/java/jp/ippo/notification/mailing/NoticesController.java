package jp.ippo.notification.mailing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ippo.door.SignedIn;
import jp.ippo.notification.individuals.Language;
import jp.ippo.notification.mailing.Doubts.Doubt;
import jp.ippo.notification.mailing.Doubts.Resolution;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The notices of a case, for programs. */
@RestController
@RequestMapping("/api/cases/{id}/notices")
class NoticesController {

    private final Notices notices;
    private final NoticePreview preview;
    private final NoticeLanguages languages;
    private final Sending sending;
    private final Doubts doubts;
    private final MailLog mailLog;
    private final Ways ways;

    NoticesController(
            Notices notices,
            NoticePreview preview,
            NoticeLanguages languages,
            Sending sending,
            Doubts doubts,
            MailLog mailLog,
            Ways ways) {
        this.notices = notices;
        this.preview = preview;
        this.languages = languages;
        this.sending = sending;
        this.doubts = doubts;
        this.mailLog = mailLog;
        this.ways = ways;
    }

    record Drafted(
            int noticeVersion,
            String template,
            String draftedBy,
            Instant draftedAt,
            NoticeWords words,
            Map<Language, NoticeWords> translations,
            Map<Language, String> askLines,
            boolean html,
            @Nullable String checkAddress) {

        static Drafted of(Notice notice) {
            var content = notice.content();
            return new Drafted(
                    notice.version(),
                    notice.template(),
                    notice.draftedBy(),
                    notice.draftedAt(),
                    content.japanese(),
                    content.translations(),
                    content.askLines(),
                    content.html(),
                    notice.checkAddress());
        }
    }

    record Approved(int noticeVersion, int peopleCount, String approvedBy, Instant approvedAt) {

        static Approved of(Approval approval) {
            return new Approved(
                    approval.noticeVersion(), approval.people(), approval.approvedBy(), approval.approvedAt());
        }
    }

    record ForApproval(
            @NotNull @Nullable Integer noticeVersion,
            @NotNull @Nullable Integer peopleCount) {}

    record Decision(
            @NotNull @Nullable Resolution resolution,
            @NotBlank @Size(max = 1000) @Nullable String reason) {}

    /**
     * The parts from {@code waiting} to {@code noNotice} sum to {@code total}.
     *
     * @param mailServerAwaySince since when this instance cannot hand anything to the mail server
     */
    record Standing(
            Sending.State state,
            int total,
            int waiting,
            int sending,
            int sent,
            int refused,
            int inDoubt,
            int needsPaper,
            int held,
            int noNotice,
            @Nullable Double perSecond,
            @Nullable Long remainingSeconds,
            @Nullable Instant mailServerAwaySince,
            @Nullable Drafted notice,
            @Nullable Approved approval) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Drafted draft(@PathVariable UUID id, @RequestBody NoticeDraft draft, Authentication caller) {
        return Drafted.of(notices.draft(id, draft.content(), name(caller)));
    }

    /** @param language only people who read this one */
    @GetMapping("/preview")
    List<NoticePreview.Preview> preview(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "3") @Min(1) @Max(20) int limit,
            @RequestParam(required = false) @Nullable Language language,
            Authentication caller) {
        return preview.of(id, limit, language, SignedIn.behind(caller));
    }

    /** To be looked at before the approval: who reads what, and what nobody wrote. */
    @GetMapping("/languages")
    NoticeLanguages.Lines languages(@PathVariable UUID id) {
        return languages.of(id);
    }

    @PostMapping("/approval")
    Approved approve(@PathVariable UUID id, @Valid @RequestBody ForApproval approval, Authentication caller) {
        return Approved.of(
                notices.approve(id, present(approval.noticeVersion()), present(approval.peopleCount()), name(caller)));
    }

    @PostMapping("/sending")
    Standing start(@PathVariable UUID id, Authentication caller) {
        sending.start(id, name(caller));
        return standing(id);
    }

    @PostMapping("/stop")
    Standing stop(@PathVariable UUID id, Authentication caller) {
        sending.stop(id, name(caller));
        return standing(id);
    }

    @GetMapping
    Standing standing(@PathVariable UUID id) {
        var now = sending.standing(id);
        var parts = now.tally().states();
        return new Standing(
                now.state(),
                now.tally().total(),
                parts.waiting(),
                parts.sending(),
                parts.sent(),
                parts.refused(),
                parts.inDoubt(),
                parts.needsPaper(),
                parts.held(),
                parts.noNotice(),
                now.perSecond(),
                now.remainingSeconds(),
                ways.on(Lane.BULK).blockedSince().orElse(null),
                notices.latest(id).map(Drafted::of).orElse(null),
                notices.approval(id).map(Approved::of).orElse(null));
    }

    @GetMapping("/in-doubt")
    List<Doubt> inDoubt(@PathVariable UUID id) {
        return doubts.list(id);
    }

    /** @param absent what is done with those who do not stand in the log */
    @PostMapping(path = "/in-doubt/by-log", consumes = MediaType.TEXT_PLAIN_VALUE)
    MailLog.Decided resolveByLog(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "LEAVE") MailLog.Absent absent,
            @RequestParam @NotBlank @Size(max = 1000) String reason,
            InputStream log,
            Authentication caller)
            throws IOException {
        return mailLog.decide(id, log, absent, reason, name(caller));
    }

    @PostMapping("/in-doubt/{personId}")
    Standing resolve(
            @PathVariable UUID id,
            @PathVariable UUID personId,
            @Valid @RequestBody Decision decision,
            Authentication caller) {
        doubts.resolve(id, personId, present(decision.resolution()), present(decision.reason()), name(caller));
        return standing(id);
    }

    private static String name(Authentication caller) {
        return SignedIn.behind(caller).getUsername();
    }

    private static <T> T present(@Nullable T validated) {
        if (validated == null) throw new IllegalStateException("validation let an empty field pass");
        return validated;
    }
}
