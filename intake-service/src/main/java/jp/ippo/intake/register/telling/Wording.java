package jp.ippo.intake.register.telling;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import jp.ippo.intake.register.Confirmation;
import jp.ippo.intake.register.Contract;
import jp.ippo.intake.register.Version;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the mails say: Japanese first, English second. Never the names of the contractor's staff. */
@Component("registerMailWording")
class Wording {

    private static final Locale JAPANESE = Locale.JAPANESE;
    private static final Locale ENGLISH = Locale.ENGLISH;

    private static final DateTimeFormatter SINCE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Tokyo"));

    private final MessageSource messages;
    private final TellingProperties properties;

    Wording(MessageSource messages, TellingProperties properties) {
        this.messages = messages;
        this.properties = properties;
    }

    String headline(Due due) {
        return what(due, JAPANESE) + ": " + due.contractor() + " " + due.contract();
    }

    String body(Due due, LocalDate today) {
        return body(due, today, JAPANESE) + "\n" + body(due, today, ENGLISH) + "\n"
                + link("/register/contracts/" + due.contractId());
    }

    private String body(Due due, LocalDate today, Locale locale) {
        long left = java.time.temporal.ChronoUnit.DAYS.between(today, due.dueOn());
        var owner = due.owner();
        return word(
                locale,
                left < 0 ? "register.mail.overdue" : "register.mail.due",
                what(due, locale),
                due.contractor(),
                due.contract(),
                due.dueOn().toString(),
                Math.abs(left),
                owner == null ? word(locale, "register.mail.nobody") : owner);
    }

    private String what(Due due, Locale locale) {
        var kind = word(locale, "register.due." + due.kind());
        return switch (due.kind()) {
            case CLAUSE -> kind + " (" + word(locale, "register.clause." + due.subject()) + ")";
            case FOLLOW_UP -> kind + " (" + due.words().lines().findFirst().orElse("") + ")";
            case CONFIRMATION, CERTIFICATE -> kind;
        };
    }

    String headline(WaitingNews.News news) {
        return word(JAPANESE, "register.mail.news.headline", news.contractor());
    }

    String body(WaitingNews.News news) {
        var since = SINCE.format(news.since());
        return word(JAPANESE, "register.mail.news", news.contractor(), since) + "\n"
                + word(ENGLISH, "register.mail.news", news.contractor(), since) + "\n" + link(news.path());
    }

    String resultHeadline(Contract contract, String contractor) {
        return word(JAPANESE, "register.mail.result.headline", contractor, contract.subject());
    }

    String result(Version<Confirmation> recorded, UUID contractId, Contract contract, String contractor) {
        return result(recorded, contract, contractor, JAPANESE) + "\n"
                + result(recorded, contract, contractor, ENGLISH) + "\n"
                + link("/register/confirmations/" + recorded.id());
    }

    private String result(Version<Confirmation> recorded, Contract contract, String contractor, Locale locale) {
        var found = recorded.entry();
        return word(
                locale,
                "register.mail.result",
                contractor,
                contract.subject(),
                found.confirmedOn().toString(),
                word(locale, "register.importance." + found.importance()),
                found.notKept().size(),
                found.open().size(),
                found.summary());
    }

    String subject(Told.Purpose purpose, int lines) {
        return word(JAPANESE, "register.mail.subject." + purpose, lines);
    }

    private String link(String path) {
        var base = properties.pageUrl().toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }

    private String word(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
