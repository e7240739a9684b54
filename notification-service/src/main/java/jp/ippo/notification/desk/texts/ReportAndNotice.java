package jp.ippo.notification.desk.texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.notification.commission.ReportField;
import jp.ippo.notification.commission.ReportKind;
import jp.ippo.notification.commission.ReportVersion;
import jp.ippo.notification.commission.Reports;
import jp.ippo.notification.mailing.Notices;
import jp.ippo.notification.texts.Passage;
import jp.ippo.notification.texts.Passage.Purpose;
import jp.ippo.notification.texts.Place;
import jp.ippo.notification.texts.Source;
import jp.ippo.notification.texts.WrittenElsewhere;
import org.springframework.stereotype.Component;

/** The newest report to the PPC and the newest notice in the mailing, as places to compare. */
@Component
class ReportAndNotice implements WrittenElsewhere {

    /** The fields of the form that are read, and as what. 事務連絡者 is not the public's contact and stays out. */
    private static final Map<ReportField, Purpose> READ = Map.of(
            ReportField.HAPPENED_ON, Purpose.HAPPENED,
            ReportField.DISCOVERED_ON, Purpose.DISCOVERED,
            ReportField.COURSE, Purpose.NARRATIVE,
            ReportField.DATA_ITEMS, Purpose.ITEMS,
            ReportField.PERSONS, Purpose.PERSONS,
            ReportField.CAUSE, Purpose.CAUSE,
            ReportField.CAUSE_DETAIL, Purpose.CAUSE);

    private final Reports reports;
    private final Notices notices;

    ReportAndNotice(Reports reports, Notices notices) {
        this.reports = reports;
        this.notices = notices;
    }

    @Override
    public List<Passage> of(UUID incidentId) {
        var found = new ArrayList<>(report(incidentId));
        found.addAll(notice(incidentId));
        return found;
    }

    private List<Passage> report(UUID incidentId) {
        var found = new ArrayList<Passage>();
        newest(incidentId).ifPresent(report -> {
            for (var field : report.fields()) {
                var purpose = READ.get(field.key());
                var value = field.value();
                if (purpose == null || value == null) continue;
                var place = new Place(Source.PPC_REPORT, report.version(), field.labelJa(), field.labelEn());
                found.add(new Passage(place, purpose, value));
            }
        });
        return found;
    }

    /** Of several kinds of report the one drafted last. */
    private Optional<ReportVersion> newest(UUID incidentId) {
        return Arrays.stream(ReportKind.values())
                .flatMap(kind -> reports.newest(incidentId, kind).stream())
                .max(Comparator.comparing(ReportVersion::draftedAt));
    }

    private List<Passage> notice(UUID incidentId) {
        return notices.latest(incidentId)
                .map(notice -> {
                    var words = notice.words();
                    int version = notice.version();
                    return List.of(
                            passage(version, "件名", "Subject", Purpose.NARRATIVE, words.subject()),
                            passage(version, "概要", "Overview", Purpose.NARRATIVE, words.overview()),
                            passage(version, "項目の説明", "Items", Purpose.NARRATIVE, words.itemsIntro()),
                            passage(version, "原因", "Cause", Purpose.CAUSE, words.cause()),
                            passage(version, "二次被害", "Secondary damage", Purpose.NARRATIVE, words.secondaryDamage()),
                            passage(version, "その他", "Other matters", Purpose.NARRATIVE, words.other()),
                            passage(version, "窓口", "Contact", Purpose.CONTACT, words.contactWindow()));
                })
                .orElse(List.of());
    }

    private static Passage passage(int version, String ja, String en, Purpose purpose, String text) {
        return new Passage(new Place(Source.MAILED_NOTICE, version, ja, en), purpose, text);
    }
}
