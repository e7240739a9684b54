package jp.ippo.notification.desk.commission;

import java.util.Locale;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.notification.commission.Drafting;
import jp.ippo.notification.commission.FiledReports;
import jp.ippo.notification.commission.OwnEntries;
import jp.ippo.notification.commission.ReportKind;
import jp.ippo.notification.commission.Reports;
import jp.ippo.notification.commission.SignOff;
import jp.ippo.notification.commission.Withdrawals;
import jp.ippo.notification.desk.DeskPage;
import jp.ippo.notification.desk.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 委員会への報告: where each report stands, and what the office does next with it. */
@DeskPage
@RequestMapping("/cases/{incidentId}/report")
class ReportRoomPage {

    private final Reports reports;
    private final Drafting drafting;
    private final OwnEntries entries;
    private final SignOff signOff;
    private final FiledReports filed;
    private final Withdrawals withdrawals;

    ReportRoomPage(
            Reports reports,
            Drafting drafting,
            OwnEntries entries,
            SignOff signOff,
            FiledReports filed,
            Withdrawals withdrawals) {
        this.reports = reports;
        this.drafting = drafting;
        this.entries = entries;
        this.signOff = signOff;
        this.filed = filed;
        this.withdrawals = withdrawals;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID incidentId) {
        return page(incidentId);
    }

    @PostMapping("/begun")
    ModelAndView begin(
            @PathVariable UUID incidentId,
            @RequestParam String kind,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        return done(
                incidentId,
                locale,
                next,
                "done.report-begun",
                () -> drafting.begin(incidentId, ReportKind.at(kind), caller.getName()));
    }

    @PostMapping("/signed")
    ModelAndView sign(
            @PathVariable UUID incidentId,
            @RequestParam String kind,
            SignOff.Signing signing,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        return done(
                incidentId,
                locale,
                next,
                "done.report-signed",
                () -> signOff.sign(incidentId, ReportKind.at(kind), signing, caller.getName()));
    }

    @PostMapping("/withdrawals")
    ModelAndView propose(
            @PathVariable UUID incidentId,
            @RequestParam(required = false) @Nullable Integer filing,
            @RequestParam(required = false) @Nullable String reason,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        return done(
                incidentId,
                locale,
                next,
                "done.withdrawal-proposed",
                () -> withdrawals.propose(incidentId, filing, reason, caller.getName()));
    }

    @PostMapping("/withdrawals/{number}/approved")
    ModelAndView approve(
            @PathVariable UUID incidentId,
            @PathVariable int number,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        return done(
                incidentId,
                locale,
                next,
                "done.withdrawal-approved",
                () -> withdrawals.approve(incidentId, number, caller.getName()));
    }

    @PostMapping("/withdrawals/{number}/stopped")
    ModelAndView stop(
            @PathVariable UUID incidentId,
            @PathVariable int number,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        return done(
                incidentId,
                locale,
                next,
                "done.withdrawal-stopped",
                () -> withdrawals.stop(incidentId, number, caller.getName()));
    }

    @PostMapping("/withdrawals/{number}/withdrawn")
    ModelAndView withdrawn(
            @PathVariable UUID incidentId,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable String toldAt,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        return done(
                incidentId,
                locale,
                next,
                "done.report-withdrawn",
                () -> withdrawals.withdrawn(incidentId, number, Typed.inTokyo(toldAt), caller.getName()));
    }

    private ModelAndView done(UUID incidentId, Locale locale, RedirectAttributes next, String message, Runnable deed) {
        try {
            deed.run();
        } catch (Refused refused) {
            return Refusal.on(page(incidentId), refused, locale);
        }
        next.addFlashAttribute("done", message);
        return new ModelAndView("redirect:/cases/" + incidentId + "/report");
    }

    private ModelAndView page(UUID incidentId) {
        return new ModelAndView("report/room")
                .addObject("incidentId", incidentId)
                .addObject("states", reports.states(incidentId))
                .addObject("versions", reports.versions(incidentId))
                .addObject("entries", entries.standing(incidentId).values())
                .addObject("filings", filed.of(incidentId))
                .addObject("withdrawals", withdrawals.of(incidentId))
                .addObject("form", reports.form());
    }
}
