package jp.ippo.notification.desk.people;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.notification.desk.Bilingual;
import jp.ippo.notification.desk.DeskPage;
import jp.ippo.notification.desk.Typed;
import jp.ippo.notification.individuals.Accesses;
import jp.ippo.notification.individuals.Channel;
import jp.ippo.notification.individuals.Reach;
import jp.ippo.notification.individuals.held.Held;
import jp.ippo.notification.individuals.held.HoldDecisions;
import jp.ippo.notification.individuals.lists.Reconciliation;
import jp.ippo.notification.individuals.lists.Upload;
import jp.ippo.notification.individuals.lists.Uploads;
import jp.ippo.notification.individuals.shredding.Retention;
import jp.ippo.notification.individuals.shredding.Shredding;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 対象者: the lists of a case, the count against the report, who is held, who looked, and the end. */
@DeskPage
@RequestMapping("/cases/{incidentId}/people")
class PeoplePage {

    private final Reach reach;
    private final Uploads uploads;
    private final Reconciliation reconciliation;
    private final Held held;
    private final HoldDecisions decisions;
    private final Accesses accesses;
    private final Retention retention;
    private final Shredding shredding;

    PeoplePage(
            Reach reach,
            Uploads uploads,
            Reconciliation reconciliation,
            Held held,
            HoldDecisions decisions,
            Accesses accesses,
            Retention retention,
            Shredding shredding) {
        this.reach = reach;
        this.uploads = uploads;
        this.reconciliation = reconciliation;
        this.held = held;
        this.decisions = decisions;
        this.accesses = accesses;
        this.retention = retention;
        this.shredding = shredding;
    }

    private interface Act {
        void act() throws IOException;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID incidentId) {
        return page(incidentId, HttpStatus.OK);
    }

    /** A small list in one go; a larger one comes piece by piece. */
    @PostMapping("/uploads")
    ModelAndView upload(
            @PathVariable UUID incidentId,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String itemsOfAll,
            Authentication caller,
            Locale locale)
            throws IOException {
        UUID uploadId;
        try {
            if (file == null || file.isEmpty()) throw Refused.field("file", "ファイルを選んでください。 / Choose a file.");
            uploadId = uploads.begin(incidentId, file.getSize(), itemsOfAll, caller.getName())
                    .uploadId();
            try (var bytes = file.getInputStream()) {
                uploads.append(incidentId, uploadId, 0, bytes);
            }
        } catch (Refused refused) {
            return refused(incidentId, refused, "upload", locale);
        }
        return new ModelAndView("redirect:/cases/" + incidentId + "/people/uploads/" + uploadId);
    }

    /** The same piece by piece, for a browser that can: announces the file. */
    @PostMapping(path = "/uploads", params = "size")
    @ResponseBody
    Upload announce(
            @PathVariable UUID incidentId,
            @RequestParam long size,
            @RequestParam(defaultValue = "") String itemsOfAll,
            Authentication caller) {
        return uploads.begin(incidentId, size, itemsOfAll, caller.getName());
    }

    @PostMapping("/count")
    ModelAndView explain(
            @PathVariable UUID incidentId,
            @RequestParam(required = false) @Nullable String reason,
            Authentication caller,
            Locale locale,
            RedirectAttributes next)
            throws IOException {
        return done(
                incidentId, "count", locale, next, () -> reconciliation.explain(incidentId, reason, caller.getName()));
    }

    /** @param channel name of a channel, or anything else for no notice at all */
    @PostMapping("/held/{personId}")
    ModelAndView decide(
            @PathVariable UUID incidentId,
            @PathVariable UUID personId,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(required = false) @Nullable String reason,
            Authentication caller,
            Locale locale,
            RedirectAttributes next)
            throws IOException {
        return done(incidentId, "held", locale, next, () -> {
            if (channel == null || channel.isBlank())
                throw Refused.field("channel", "決定を選んでください。 / Choose what is decided.");
            decisions.decide(incidentId, personId, Typed.chosen(Channel.values(), channel), reason, caller.getName());
        });
    }

    @PostMapping("/held/{personId}/answer")
    ModelAndView answer(
            @PathVariable UUID incidentId,
            @PathVariable UUID personId,
            @RequestParam boolean confirmed,
            Authentication caller,
            Locale locale,
            RedirectAttributes next)
            throws IOException {
        return done(
                incidentId,
                "held",
                locale,
                next,
                () -> decisions.answer(incidentId, personId, confirmed, caller.getName()));
    }

    @PostMapping("/shredding")
    ModelAndView shred(
            @PathVariable UUID incidentId,
            @RequestParam(required = false) @Nullable String reason,
            Authentication caller,
            Locale locale,
            RedirectAttributes next)
            throws IOException {
        return done(incidentId, "shred", locale, next, () -> shredding.request(incidentId, reason, caller.getName()));
    }

    @PostMapping("/shredding/answer")
    ModelAndView shredAnswer(
            @PathVariable UUID incidentId,
            @RequestParam boolean confirmed,
            Authentication caller,
            Locale locale,
            RedirectAttributes next)
            throws IOException {
        return done(incidentId, "shred", locale, next, () -> shredding.answer(incidentId, confirmed, caller.getName()));
    }

    private ModelAndView done(UUID incidentId, String form, Locale locale, RedirectAttributes next, Act act)
            throws IOException {
        try {
            act.act();
        } catch (Refused refused) {
            return refused(incidentId, refused, form, locale);
        }
        next.addFlashAttribute("done", "people.done." + form);
        return new ModelAndView("redirect:/cases/" + incidentId + "/people");
    }

    private ModelAndView refused(UUID incidentId, Refused refused, String form, Locale locale) {
        var page = page(incidentId, refused.status());
        if (refused.problems().isEmpty()) return page.addObject("refusal", Bilingual.reason(refused, locale));
        return page.addObject(form + "Problems", Bilingual.problems(refused, locale));
    }

    private ModelAndView page(UUID incidentId, HttpStatus status) {
        var page = new ModelAndView("people");
        page.setStatus(status);
        return page.addObject("incidentId", incidentId)
                .addObject("counted", reconciliation.counted(incidentId))
                .addObject("lists", reach.lists(incidentId))
                .addObject("uploads", uploads.of(incidentId))
                .addObject("held", held.of(incidentId))
                .addObject("channels", List.of(Channel.values()))
                .addObject("accesses", accesses.of(incidentId))
                .addObject("lastDay", retention.lastDay(incidentId).orElse((LocalDate) null))
                .addObject("shredded", shredding.isDone(incidentId))
                .addObject("shredRequests", shredding.requests(incidentId));
    }
}
