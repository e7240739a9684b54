package jp.ippo.notification.mailing;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ippo.notification.commission.OnRecord;
import jp.ippo.notification.commission.PpcForm;
import jp.ippo.notification.commission.ReportField;
import jp.ippo.notification.individuals.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 本人への通知文 for the report: the version that leaves, with its marks instead of anybody's data. */
@Component
class NoticeOnRecord implements OnRecord {

    private final NoticeVersions versions;
    private final JdbcClient jdbc;

    NoticeOnRecord(NoticeVersions versions, JdbcClient jdbc) {
        this.versions = versions;
        this.jdbc = jdbc;
    }

    @Override
    public Map<ReportField, String> of(UUID incidentId, PpcForm form) {
        return leaving(incidentId)
                .map(version -> Map.of(ReportField.NOTICE_TEXT, text(versions.version(incidentId, version))))
                .orElse(Map.of());
    }

    private Optional<Integer> leaving(UUID incidentId) {
        return jdbc.sql("select notice_version from sending where incident_id = ?")
                .param(incidentId)
                .query(Integer.class)
                .optional();
    }

    private static String text(Notice notice) {
        var others = Stream.of(Language.EASY_JAPANESE, Language.ENGLISH)
                .filter(notice.content()::isWrittenIn)
                .map(language -> language == Language.ENGLISH ? "英語" : "やさしい日本語")
                .collect(Collectors.joining("、"));
        return "（通知文第" + notice.version() + "版"
                + (others.isEmpty() ? "" : "。ほかに" + others + "の文面があります") + "）\n件名　"
                + notice.words().subject() + "\n" + notice.merged().withMarks().strip();
    }
}
