package jp.ippo.intake.filing.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.door.SignedIn;
import jp.ippo.intake.filing.ReadIncidents;
import jp.ippo.intake.filing.Reporter;
import jp.ippo.intake.incident.Incident;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** {@code /}: the newest incidents of the person signed in, and how to file one. */
@Controller
class StartPage {

    private static final int NEWEST = 50;

    private final ReadIncidents reading;

    StartPage(ReadIncidents reading) {
        this.reading = reading;
    }

    @GetMapping("/")
    String show(@AuthenticationPrincipal SignedIn person, Model page) {
        var reporter = Reporter.from(person);
        page.addAttribute("account", reporter.account());
        page.addAttribute("department", reporter.department().orElse(reporter.seesAll() ? "全所属" : "所属なし"));
        page.addAttribute(
                "here", ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
        page.addAttribute("incidents", lines(reading.newest(Optional.empty(), NEWEST, reporter)));
        return "start";
    }

    private static List<Line> lines(List<Incident> incidents) {
        return incidents.stream().map(Line::of).toList();
    }

    /** An incident as the table shows it; times are of Japan. */
    record Line(
            UUID id,
            String known,
            String filed,
            String department,
            String body,
            int revision,
            @Nullable String overview) {

        private static final DateTimeFormatter MINUTE =
                DateTimeFormatter.ofPattern("uuuu年M月d日 HH:mm").withZone(ZoneId.of("Asia/Tokyo"));

        static Line of(Incident incident) {
            var reported = incident.current().reported();
            return new Line(
                    reported.incidentId(),
                    minute(reported.facts().knownAt()),
                    minute(incident.filedAt()),
                    incident.department(),
                    reported.body().name(),
                    reported.revision(),
                    reported.narrative().overview());
        }

        private static String minute(Instant moment) {
            return MINUTE.format(moment);
        }
    }
}
