package jp.ippo.intake.forms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.door.SignedIn;
import jp.ippo.intake.filing.ReadIncidents;
import jp.ippo.intake.filing.Reporter;
import jp.ippo.intake.filing.SavedForm;
import jp.ippo.intake.filing.SavedForms;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** {@code /}: the newest incidents and the drafts of the person signed in, and how to file one. */
@Controller
class StartPage {

    private static final int NEWEST = 50;

    private final ReadIncidents reading;
    private final SavedForms drafts;
    private final List<Loud> rooms;
    private final JsonMapper json;

    StartPage(ReadIncidents reading, SavedForms drafts, List<Loud> rooms, JsonMapper json) {
        this.reading = reading;
        this.drafts = drafts;
        this.rooms = rooms;
        this.json = json;
    }

    @GetMapping("/")
    String show(@AuthenticationPrincipal SignedIn person, Model page) {
        var reporter = Reporter.from(person);
        page.addAttribute(
                "here", ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
        page.addAttribute(
                "calls",
                rooms.stream().flatMap(room -> room.to(person).stream()).toList());
        page.addAttribute("seesAll", reporter.seesAll());
        page.addAttribute("incidents", reading.newest(Optional.empty(), NEWEST, reporter));
        page.addAttribute("drafts", drafts.of(reporter).stream().map(this::line).toList());
        return "start";
    }

    private Line line(SavedForm saved) {
        var answers = Answers.saved(saved.content(), json);
        return new Line(saved.id(), saved.savedAt(), answers.one("narrative.overview"), answers.isDrill());
    }

    /** A draft as the list shows it. */
    public record Line(UUID id, Instant savedAt, String overview, boolean drill) {}
}
