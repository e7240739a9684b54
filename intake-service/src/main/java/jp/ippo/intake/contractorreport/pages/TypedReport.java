package jp.ippo.intake.contractorreport.pages;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import jp.ippo.door.FieldProblem;
import jp.ippo.events.Answer;
import jp.ippo.events.ReportedFacts.Cause;
import jp.ippo.events.ReportedFacts.Happening;
import jp.ippo.events.ReportedFacts.Involved.Actor;
import jp.ippo.intake.contractorreport.ContractorsReport;
import jp.ippo.intake.contractorreport.ContractorsReport.Concerned;
import jp.ippo.intake.contractorreport.ContractorsReport.State;
import jp.ippo.intake.filing.web.TokyoTime;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The form as typed: nothing typed is lost when something cannot be read. */
public final class TypedReport {

    /** Rows for sets of information; more are told in a second report. */
    static final int ROWS = 6;

    private final MultiValueMap<String, String> form;
    private final List<FieldProblem> unreadable = new ArrayList<>();

    TypedReport(MultiValueMap<String, String> form) {
        this.form = form;
    }

    /** As the page shows it again. */
    public String of(String name) {
        var value = form.getFirst(name);
        return value == null ? "" : value.replace("\r\n", "\n");
    }

    public boolean chose(String name, String option) {
        return form.getOrDefault(name, List.of()).contains(option);
    }

    ContractorsReport read() {
        unreadable.clear();
        return new ContractorsReport(
                of("contact").strip(),
                text("work"),
                moment("knewAt"),
                moment("toldAt"),
                text("toldWhom"),
                day("happenedOn"),
                choice("cause", Cause.class, Cause.UNKNOWN),
                happenings(),
                choice("actor", Actor.class, Actor.UNKNOWN),
                text("subcontractor"),
                choice("consent", Answer.class, Answer.UNKNOWN),
                choice("wrongful", Answer.class, Answer.UNKNOWN),
                of("overview").strip(),
                text("course"),
                text("measures"),
                choice("publishing", Answer.class, Answer.UNKNOWN),
                text("publishingDetail"),
                IntStream.range(0, ROWS)
                        .mapToObj(this::concerned)
                        .filter(Objects::nonNull)
                        .toList());
    }

    List<FieldProblem> unreadable() {
        return unreadable;
    }

    private @Nullable Concerned concerned(int row) {
        var at = "data[" + row + "].";
        boolean blank = List.of("name", "entruster", "knewAt", "confirmed", "atMost").stream()
                .allMatch(field -> of(at + field).isBlank());
        if (blank) return null;
        return new Concerned(
                of(at + "name").strip(),
                text(at + "entruster"),
                choice(at + "state", State.class, State.UNKNOWN),
                moment(at + "knewAt"),
                number(at + "confirmed"),
                number(at + "atMost"));
    }

    private List<Happening> happenings() {
        return form.getOrDefault("happenings", List.of()).stream()
                .map(chosen -> {
                    try {
                        var parts = chosen.split(":", 2);
                        return new Happening(
                                Happening.Kind.valueOf(parts[0]),
                                Happening.Certainty.valueOf(parts.length == 2 ? parts[1] : ""));
                    } catch (IllegalArgumentException misfit) {
                        unreadable("happenings", "一覧から選んでください。 / Choose from the list.");
                        return null;
                    }
                })
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private @Nullable String text(String name) {
        return of(name).isBlank() ? null : of(name).strip();
    }

    private @Nullable Instant moment(String name) {
        if (of(name).isBlank()) return null;
        try {
            return LocalDateTime.parse(of(name)).atZone(TokyoTime.TOKYO).toInstant();
        } catch (DateTimeException misfit) {
            unreadable(name, "日時として読み取れません。 / This is not a date and time.");
            return null;
        }
    }

    private @Nullable LocalDate day(String name) {
        if (of(name).isBlank()) return null;
        try {
            return LocalDate.parse(of(name));
        } catch (DateTimeException misfit) {
            unreadable(name, "日付として読み取れません。 / This is not a date.");
            return null;
        }
    }

    private @Nullable Integer number(String name) {
        if (of(name).isBlank()) return null;
        try {
            return Integer.valueOf(Normalizer.normalize(of(name), Normalizer.Form.NFKC)
                    .replaceAll("[,\\s]", "")
                    .replaceAll("[人名]$", ""));
        } catch (NumberFormatException misfit) {
            unreadable(
                    name,
                    "数字だけで入力してください（例：120）。わからないときは空欄にします。 / Write digits only, for example 120; leave it empty if you do not know.");
            return null;
        }
    }

    private <E extends Enum<E>> E choice(String name, Class<E> list, E otherwise) {
        if (of(name).isBlank()) return otherwise;
        try {
            return Enum.valueOf(list, of(name));
        } catch (IllegalArgumentException misfit) {
            unreadable(name, "一覧から選んでください。 / Choose from the list.");
            return otherwise;
        }
    }

    private void unreadable(String field, String words) {
        unreadable.add(new FieldProblem(field, words));
    }
}
