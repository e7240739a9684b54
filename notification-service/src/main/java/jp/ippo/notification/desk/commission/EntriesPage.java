package jp.ippo.notification.desk.commission;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.notification.commission.Changes;
import jp.ippo.notification.commission.Changes.Change;
import jp.ippo.notification.commission.Entry;
import jp.ippo.notification.commission.Entry.Says;
import jp.ippo.notification.commission.OwnEntries;
import jp.ippo.notification.commission.PpcForm;
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

/** 記入: the officer's own words, one group of the form at a time, with what was reported beside them. */
@DeskPage
@RequestMapping("/cases/{incidentId}/report/entries")
class EntriesPage {

    private final OwnEntries entries;

    EntriesPage(OwnEntries entries) {
        this.entries = entries;
    }

    @GetMapping
    ModelAndView history(@PathVariable UUID incidentId) {
        return new ModelAndView("report/entries")
                .addObject("incidentId", incidentId)
                .addObject("form", entries.form())
                .addObject("entries", entries.of(incidentId))
                .addObject("groups", groups());
    }

    @GetMapping("/{group}")
    ModelAndView show(@PathVariable UUID incidentId, @PathVariable String group) {
        return page(incidentId, group, Map.of());
    }

    @PostMapping("/{group}")
    ModelAndView write(
            @PathVariable UUID incidentId,
            @PathVariable String group,
            @RequestParam Map<String, String> typed,
            Authentication caller,
            Locale locale,
            RedirectAttributes next) {
        var changes = linesOf(group).stream()
                .map(line -> new Change(
                        line.key(),
                        Typed.chosen(Says.values(), typed.get("says." + line.key())),
                        typed.get("text." + line.key())))
                .toList();
        try {
            entries.write(
                    incidentId, new Changes(typed.get("why"), number(typed.get("seen")), changes), caller.getName());
        } catch (Refused refused) {
            return Refusal.on(page(incidentId, group, typed), refused, locale);
        }
        next.addFlashAttribute("done", "done.entries");
        return new ModelAndView("redirect:/cases/" + incidentId + "/report/entries/" + group);
    }

    private ModelAndView page(UUID incidentId, String group, Map<String, String> typed) {
        var reported = entries.reported(incidentId);
        var standing = entries.standing(incidentId);
        var rows = linesOf(group).stream()
                .map(line -> {
                    var given = reported.get(line.key());
                    return Row.of(
                            line,
                            List.copyOf(entries.form().options(line)),
                            given == null ? null : given.value(),
                            standing.get(line.key()),
                            typed);
                })
                .toList();
        var all = entries.of(incidentId);
        return new ModelAndView("report/group")
                .addObject("incidentId", incidentId)
                .addObject("form", entries.form())
                .addObject("groups", groups())
                .addObject("group", group)
                .addObject("rows", rows)
                .addObject("choices", Says.values())
                .addObject("why", typed.getOrDefault("why", ""))
                .addObject("seen", all.isEmpty() ? 0 : all.get(all.size() - 1).position());
    }

    /** @throws Refused 404 where there is no such group, or nothing to write in it */
    private List<PpcForm.Line> linesOf(String group) {
        var lines = entries.form().fields().stream()
                .filter(line -> line.group().equals(group) && line.input() != PpcForm.Input.FIXED)
                .toList();
        if (lines.isEmpty()) throw Refused.notFound("この項目群はありません。 / There is no such group of fields.");
        return lines;
    }

    /** The first line of each group. */
    private List<PpcForm.Line> groups() {
        var first = new java.util.LinkedHashMap<String, PpcForm.Line>();
        entries.form().fields().forEach(line -> first.putIfAbsent(line.group(), line));
        return List.copyOf(first.values());
    }

    private static @Nullable Long number(@Nullable String typed) {
        try {
            return typed == null ? null : Long.valueOf(typed);
        } catch (NumberFormatException tampered) {
            return null;
        }
    }

    /** One field as the page shows it: as typed when it was refused, else as it stands. */
    public record Row(
            PpcForm.Line line,
            List<String> options,
            @Nullable String reported,
            @Nullable Entry own,
            Says says,
            @Nullable String text) {

        static Row of(
                PpcForm.Line line,
                List<String> options,
                @Nullable String reported,
                @Nullable Entry own,
                Map<String, String> typed) {
            var said = Typed.chosen(Says.values(), typed.get("says." + line.key()));
            if (said != null) return new Row(line, options, reported, own, said, typed.get("text." + line.key()));
            return own == null
                    ? new Row(line, options, reported, null, Says.AS_REPORTED, null)
                    : new Row(line, options, reported, own, own.says(), own.text());
        }

        public boolean changedSince() {
            return own != null && !java.util.Objects.equals(own.reported(), reported);
        }
    }
}
