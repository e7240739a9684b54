package jp.ippo.notification.texts;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ippo.events.IncidentReported;
import jp.ippo.notification.cases.CaseFile;
import jp.ippo.notification.cases.CaseFiles;
import jp.ippo.notification.deadlines.JapaneseDay;
import jp.ippo.notification.publication.PlannedPublications;
import jp.ippo.notification.texts.FirstContactSheet.Line;
import jp.ippo.notification.texts.FirstContactSheet.Topic;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the sheet for the call that must come before any publication. It is complete enough to call with, whatever is known. */
@Component
public class FirstContactSheets {

    private static final String NOT_YET = "現在確認中です。";

    private final CaseFiles cases;
    private final FactBases bases;
    private final PlannedPublications plans;
    private final Vocabulary words;
    private final OfficeProperties offices;

    FirstContactSheets(
            CaseFiles cases, FactBases bases, PlannedPublications plans, Vocabulary words, OfficeProperties offices) {
        this.cases = cases;
        this.bases = bases;
        this.plans = plans;
        this.words = words;
        this.offices = offices;
    }

    public FirstContactSheet of(UUID incidentId) {
        var file = cases.get(incidentId);
        var code = file.body().map(body -> body.code()).orElse("default");
        var contact = offices.contact(code).orElse("（事務連絡者を入力してください）");
        var base = bases.of(incidentId).orElse(null);
        return new FirstContactSheet(
                offices.commission(code).orElse(null),
                List.of(
                        new Line(Topic.WHO, who(file)),
                        new Line(Topic.WHAT, base == null ? NOT_YET : what(base)),
                        new Line(Topic.SINCE, base == null ? NOT_YET : since(base)),
                        new Line(
                                Topic.HOW_MANY,
                                base == null ? NOT_YET : say(base).persons()),
                        new Line(Topic.ITEMS, base == null ? NOT_YET : say(base).items()),
                        new Line(Topic.WHY, String.join("\n", Wording.legal(file.judgement()))),
                        new Line(Topic.DONE, base == null ? NOT_YET : done(base)),
                        new Line(
                                Topic.PLANNED,
                                PublicationInWords.planned(
                                        words, plans.of(incidentId).orElse(null))),
                        new Line(Topic.CONTACT, contact)));
    }

    private static String who(CaseFile file) {
        var body = file.body().map(one -> one.name()).orElse("（機関名は確認中）");
        IncidentReported report = file.report();
        return (file.drill() ? "【訓練】実際には電話をかけません。\n" : "") + body + "の個人情報保護担当です。"
                + (report == null ? "" : report.department() + "で把握した事案について、") + "公表の前にご一報いたします。";
    }

    private String what(FactBase base) {
        var say = say(base);
        return say.happenings() + "。" + line("概要: ", base.narrative().overview()) + "\n原因: " + say.cause() + "\n媒体: "
                + say.media();
    }

    private String since(FactBase base) {
        var say = say(base);
        var known = JapaneseDay.inWords(base.facts().knownAt());
        return "発生日 " + say.happenedOn() + "\n発覚日 " + say.discoveredOn() + "\n知った日時 " + known;
    }

    private static String done(FactBase base) {
        var told = base.narrative();
        var said = Stream.of(
                        line("本人への対応: ", told.measuresForIndividuals()),
                        line("実施済みの措置: ", told.preventionDone()),
                        line("今後の措置: ", told.preventionPlanned()))
                .filter(one -> !one.isEmpty())
                .map(String::strip)
                .collect(Collectors.joining("\n"));
        return said.isEmpty() ? NOT_YET : said;
    }

    private static String line(String before, @Nullable String text) {
        return text == null || text.isBlank() ? "" : "\n" + before + text.strip();
    }

    private Wording say(FactBase base) {
        return new Wording(words, base.facts());
    }
}
