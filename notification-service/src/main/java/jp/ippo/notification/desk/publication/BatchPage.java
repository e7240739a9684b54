package jp.ippo.notification.desk.publication;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jp.ippo.door.Onlooker;
import jp.ippo.door.Restrictions;
import jp.ippo.notification.deadlines.JapaneseDay;
import jp.ippo.notification.desk.DeskPage;
import jp.ippo.notification.desk.SafeCsv;
import jp.ippo.notification.publication.HalfYear;
import jp.ippo.notification.publication.PublicationAttempt.Outcome;
import jp.ippo.notification.publication.PublicationBatches;
import jp.ippo.notification.texts.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 一括公表 of a half-year: the list on screen, on paper and for a spreadsheet, and its way through the gates. */
@DeskPage
class BatchPage {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final PublicationBatches batches;
    private final Vocabulary words;
    private final Clock clock;
    private final Restrictions restrictions;

    BatchPage(PublicationBatches batches, Vocabulary words, Clock clock, Restrictions restrictions) {
        this.batches = batches;
        this.words = words;
        this.clock = clock;
        this.restrictions = restrictions;
    }

    @GetMapping("/publications")
    String show(@RequestParam(required = false) @Nullable String half, Model model) {
        var chosen = chosen(half);
        model.addAttribute("half", chosen);
        model.addAttribute("lines", lines(chosen));
        return "publications";
    }

    @GetMapping("/publications.csv")
    ResponseEntity<byte[]> csv(@RequestParam(required = false) @Nullable String half) {
        var chosen = chosen(half);
        var file = ContentDisposition.attachment()
                .filename("publications-" + chosen.code() + ".csv")
                .build();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(SafeCsv.of(
                        BatchLine.HEADINGS,
                        lines(chosen).stream().map(BatchLine::cells).toList()));
    }

    /** Each case passes its own gate or stays due; one refusal keeps no other back. */
    @PostMapping("/publications")
    String publish(
            @RequestParam String half,
            @RequestParam(required = false) @Nullable List<UUID> incident,
            Authentication caller,
            RedirectAttributes next) {
        var chosen = HalfYear.parse(half);
        var hidden = restrictions.hiddenFrom(Onlooker.now());
        int cleared = 0;
        int refused = 0;
        for (var one : incident == null ? List.<UUID>of() : incident) {
            if (hidden.contains(one)) throw restrictions.notThere("cases");
            if (batches.enter(chosen, one, caller.getName()).outcome() == Outcome.CLEARED) cleared++;
            else refused++;
        }
        next.addFlashAttribute("cleared", cleared);
        next.addFlashAttribute("refused", refused);
        return "redirect:/publications?half=" + chosen.code();
    }

    private List<BatchLine> lines(HalfYear half) {
        var hidden = restrictions.hiddenFrom(Onlooker.now());
        return batches.list(half).stream()
                .filter(one -> !hidden.contains(one.file().incidentId()))
                .map(one -> BatchLine.of(one, words))
                .toList();
    }

    /** The half-year that is over, unless another one is asked for. */
    private HalfYear chosen(@Nullable String half) {
        return half == null ? HalfYear.of(JapaneseDay.of(clock.instant())).before() : HalfYear.parse(half);
    }
}
