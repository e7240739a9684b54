package jp.ippo.notification.reminders;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.Locale.ENGLISH;
import static java.util.Locale.JAPANESE;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.events.ReportingBody;
import jp.ippo.notification.cases.CaseFile;
import jp.ippo.notification.deadlines.JapaneseDay;
import jp.ippo.notification.drill.Drills;
import jp.ippo.notification.escalation.Superior;
import jp.ippo.notification.reminders.Reminder.Purpose;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of a mail to staff: plain text, Japanese first, with nothing that somebody wrote into the case. */
@Component
class Wording {

    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", ENGLISH);
    private static final DateTimeFormatter ENGLISH_TIME =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm 'JST'", ENGLISH);

    /** A target of the office that is over must not hide a limit of the law that is not. */
    private static final Comparator<DateNamed> LAW_FIRST = Comparator.comparing(
                    (DateNamed date) -> date.kind().setBy() == DateKind.SetBy.OFFICE)
            .thenComparing(DateNamed::dueOn);

    private final MessageSource messages;
    private final StaffMails mails;
    private final RemindersProperties properties;
    private final Drills drills;
    private final Clock clock;

    Wording(MessageSource messages, StaffMails mails, RemindersProperties properties, Drills drills, Clock clock) {
        this.messages = messages;
        this.mails = mails;
        this.properties = properties;
        this.drills = drills;
        this.clock = clock;
    }

    record Words(String headline, String body) {}

    /**
     * @param named what the mail names
     * @param watched what is not done yet
     */
    Words of(CaseFile file, StaffMail mail, List<Reminder> named, List<DateToWatch> watched) {
        if (file.restricted()) return ofRestricted(file);
        var body =
                text(file, mail, named, watched, JAPANESE) + "\n----\n\n" + text(file, mail, named, watched, ENGLISH);
        return new Words(
                drills.marked(file.incidentId(), word(JAPANESE, "mail.mark") + headline(file, mail, named, watched)),
                drills.introduced(file.incidentId(), body));
    }

    /** 閲覧制限: a mailbox may be read by several, so nothing but the number. */
    private Words ofRestricted(CaseFile file) {
        var id = file.incidentId();
        var headline = word(JAPANESE, "mail.mark") + both(locale -> word(locale, "mail.headline.restricted", id));
        var body =
                word(JAPANESE, "mail.restricted", link(id)) + "\n----\n\n" + word(ENGLISH, "mail.restricted", link(id));
        return new Words(drills.marked(id, headline), drills.introduced(id, body + "\n"));
    }

    private String headline(CaseFile file, StaffMail mail, List<Reminder> named, List<DateToWatch> watched) {
        return both(locale -> what(locale, mail, named, watched))
                + file.body().map(body -> " ｜ " + body.name()).orElse("");
    }

    private String what(Locale locale, StaffMail mail, List<Reminder> named, List<DateToWatch> watched) {
        var purpose = gravest(named);
        if (mail.purpose() == StaffMail.Purpose.ESCALATION && purpose != Purpose.PASSED)
            return word(locale, "mail.headline." + purpose);
        var open = dates(named, watched).keySet().stream()
                .filter(DateNamed::isOpen)
                .sorted(LAW_FIRST)
                .toList();
        if (open.isEmpty()) return word(locale, "mail.headline.done");
        var first = open.get(0);
        return left(locale, first.dueOn()) + " "
                + first.name(locale, messages)
                + (open.size() == 1 ? "" : " " + word(locale, "mail.headline.others", open.size() - 1));
    }

    private String text(CaseFile file, StaffMail mail, List<Reminder> named, List<DateToWatch> watched, Locale locale) {
        var text = new StringBuilder();
        var body = file.body().map(ReportingBody::name).orElseGet(() -> word(locale, "case.no-body"));
        text.append(word(locale, "mail.intro." + mail.purpose(), body)).append("\n\n");
        dates(named, watched).forEach((date, moments) -> text.append(line(locale, date, moments))
                .append('\n'));
        named.stream().map(one -> other(locale, one)).flatMap(Optional::stream).forEach(line -> text.append("- ")
                .append(line)
                .append('\n'));
        text.append('\n');
        if (mail.purpose() == StaffMail.Purpose.REMINDER)
            text.append(word(locale, "mail.see", properties.silence().toHours()));
        else text.append(word(locale, "mail.told", superiors(locale, mail.superiors())));
        if (!mail.gaps().isEmpty()) text.append('\n').append(word(locale, "mail.gaps", superiors(locale, mail.gaps())));
        text.append('\n').append(link(file.incidentId())).append("\n\n");
        return text.append(word(locale, "mail.end")).append('\n').toString();
    }

    /** One date with every moment of it that this mail makes up for. */
    private String line(Locale locale, DateNamed date, List<Reminder> moments) {
        var due = date.isOpen() ? left(locale, date.dueOn()) : word(locale, "mail.date.done");
        return word(
                        locale,
                        "mail.date",
                        date.name(locale, messages),
                        day(locale, date.dueOn()),
                        due,
                        setBy(locale, date))
                + "\n  "
                + word(
                        locale,
                        "mail.date.moments",
                        moments.stream()
                                .map(one -> at(locale, one.plannedAt()))
                                .collect(joining(locale == JAPANESE ? "、" : ", ")));
    }

    private Optional<String> other(Locale locale, Reminder one) {
        return switch (one.purpose()) {
            case REMINDER, PASSED -> Optional.empty();
            case SEVERITY -> Optional.of(word(locale, "mail.severity", word(locale, "severity." + one.severity())));
            case SILENCE ->
                mails.get(UUID.fromString(one.subject()))
                        .map(StaffMail::sentAt)
                        .map(sent -> word(locale, "mail.silence", at(locale, sent)));
        };
    }

    /** In the order of the dates. */
    private LinkedHashMap<DateNamed, List<Reminder>> dates(List<Reminder> named, List<DateToWatch> watched) {
        return named.stream()
                .filter(one -> one.purpose() == Purpose.REMINDER || one.purpose() == Purpose.PASSED)
                .collect(groupingBy(
                        one -> DateNamed.of(one, watched), LinkedHashMap::new, java.util.stream.Collectors.toList()));
    }

    private static Purpose gravest(Collection<Reminder> named) {
        var purposes = named.stream().map(Reminder::purpose).toList();
        if (purposes.contains(Purpose.PASSED)) return Purpose.PASSED;
        return purposes.contains(Purpose.SILENCE) ? Purpose.SILENCE : purposes.get(0);
    }

    private String left(Locale locale, LocalDate dueOn) {
        long days = DAYS.between(JapaneseDay.of(clock.instant()), dueOn);
        if (days == 0) return word(locale, "days.today");
        return days > 0 ? word(locale, "days.left", days) : word(locale, "days.over", -days);
    }

    private String setBy(Locale locale, DateNamed date) {
        return word(locale, "date.set-by." + date.kind().setBy());
    }

    private String superiors(Locale locale, List<Superior> superiors) {
        return superiors.stream()
                .map(one -> word(locale, "superior." + one))
                .collect(joining(locale == JAPANESE ? "、" : ", "));
    }

    private String link(UUID incidentId) {
        var desk = properties.deskUrl().toString();
        return (desk.endsWith("/") ? desk : desk + "/") + "cases/" + incidentId + "/duties";
    }

    private static String day(Locale locale, LocalDate day) {
        return locale == JAPANESE ? JapaneseDay.inWords(day) : ENGLISH_DAY.format(day);
    }

    private static String at(Locale locale, Instant at) {
        return locale == JAPANESE ? JapaneseDay.inWords(at) : ENGLISH_TIME.format(at.atZone(JapaneseDay.TOKYO));
    }

    private static String both(java.util.function.Function<Locale, String> said) {
        return said.apply(JAPANESE) + " / " + said.apply(ENGLISH);
    }

    private String word(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
